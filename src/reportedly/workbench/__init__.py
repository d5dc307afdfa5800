"""The workbench: the ledger in the browser, and the same as JSON."""
