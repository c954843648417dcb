"""The screens: home, review, and the dialogs of each."""
