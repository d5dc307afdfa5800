#!/bin/sh
# Installs what the browser tests and `make screenshots` need, and says so: Debian's chromium with its driver (needs
# root and apt), selenium into the test environment, and axe-core, the accessibility checker, beside it. None of it is
# part of the package; what cannot be had is named, and the browser tests are then skipped.
environment=${1:-.venv-test}

if ! command -v chromium >/dev/null 2>&1 || ! command -v chromedriver >/dev/null 2>&1; then
    if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
        echo "browser: installing Debian's chromium and chromium-driver"
        { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
            chromium chromium-driver; } >/dev/null 2>&1 || echo "browser: chromium could not be installed"
    else
        echo "browser: chromium and chromedriver are missing; install them as root"
    fi
fi

echo "browser: installing selenium into $environment"
"$environment/bin/pip" install --quiet 'selenium>=4.25,<5' || echo "browser: selenium could not be installed"

if ! [ -f "$environment/axe.min.js" ]; then
    echo "browser: fetching axe-core into $environment"
    folder=$(mktemp -d)
    { (cd "$folder" && npm pack --silent axe-core@4) && tar -xzf "$folder"/axe-core-*.tgz -C "$folder" \
        && cp "$folder/package/axe.min.js" "$environment/axe.min.js"; } >/dev/null 2>&1 \
        || echo "browser: axe-core could not be fetched"
    rm -rf "$folder"
fi
