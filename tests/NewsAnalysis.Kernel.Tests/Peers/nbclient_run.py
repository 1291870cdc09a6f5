#!/usr/bin/python3
"""Runs a notebook of a few cells through Debian's nbclient, as papermill and voila do, and prints the executed notebook."""
import sys

import nbformat
from nbclient import NotebookClient

cells = sys.argv[2:]
notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
client = NotebookClient(notebook, kernel_name=sys.argv[1], timeout=20, interrupt_on_timeout=True, allow_errors=True)
client.execute()
print(nbformat.writes(notebook))
