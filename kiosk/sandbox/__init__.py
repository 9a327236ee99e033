"""The virtual hall: a stand-in platform, phone page and control deck. No production run has it."""
