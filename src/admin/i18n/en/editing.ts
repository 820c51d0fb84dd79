/** What stands around every form. */
const editing = {
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  discardTitle: "Leave without saving?",
  discardHint: "What you have changed here is not saved.",
  discard: "Leave",
  keep: "Go on editing",
}

export default editing
