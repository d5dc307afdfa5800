"""The map under the map: where things fall on a flat drawing, outlines of countries, how far provinces reach."""
