"""Workbooks as files that office programs open: XLSX, ODS and CSV; what the tables say is not known here."""
