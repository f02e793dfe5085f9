/**
 * Hand bytes out as a file: the browser, or the desktop, asks where to. They are saved and never shown here.
 *
 * @param fileName - with its extension, without folders
 */
export function offerFile(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // A desktop that asks where to reads the bytes only after the person has answered.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
