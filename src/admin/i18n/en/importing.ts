/** What a file says before it is imported. */
const importing = {
  badRows: "Bad rows",
  line: "Line",
  text: "What stands there",
  why: "Why not",
  file: "File",
  choose: "Choose a file",
  noFile: "No file chosen",
  found: "Good rows: {{good}}. Bad rows, which are left out: {{bad}}.",
}

export default importing
