"""Card dialogs (APDUs in, evidence out), profiles and number checks. Pure."""
