"""One module a file format; each reads bytes into an `Article`."""
