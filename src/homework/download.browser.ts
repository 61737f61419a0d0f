// Hands a text to the reader as a file.

export function downloadText(fileName: string, text: string, type = "application/json"): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken the file by the next turn of its loop; some take a little longer.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** `private-heap-progress-2025-11-24.json`, by the reader's own calendar. */
export function progressFileName(day: Date): string {
  const month = String(day.getMonth() + 1).padStart(2, "0");
  return `private-heap-progress-${day.getFullYear()}-${month}-${String(day.getDate()).padStart(2, "0")}.json`;
}
