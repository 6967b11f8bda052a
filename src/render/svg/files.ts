import { IssueError } from '../../core/issue.ts';

/** A file to be saved, and what of its text could not be written; see `PdfFile`. */
export interface OutputFile {
  readonly blob: Blob;
  readonly unknown: readonly string[];
}

/** A print layout as a file of its own. */
export function svgFile(svg: string): OutputFile {
  return { blob: new Blob([svg], { type: 'image/svg+xml' }), unknown: [] };
}

/** Print layouts as the pages of a PDF, in the bytes of the font of `pdf-font.json`. */
export async function pdfFile(
  svgs: readonly [string, ...string[]],
  font: Uint8Array,
): Promise<OutputFile> {
  const { makePdf } = await import('./pdf.ts');
  const { bytes, unknown } = await makePdf(svgs, font);
  return { blob: new Blob([bytes], { type: 'application/pdf' }), unknown };
}

/**
 * A print layout as an image of its size, painted by the browser with the reader's fonts.
 * @throws IssueError where the browser cannot paint as large an image.
 */
export async function pngFile(svg: string): Promise<OutputFile> {
  const image = await svgImage(svg);
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pen = canvas.getContext('2d');
  pen?.drawImage(image, 0, 0);
  // Where a canvas is too large some browsers leave it empty without a word; a print layout has no clear corner.
  const isPainted = pen && pen.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
  const blob = isPainted
    ? await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    : null;
  if (!blob) throw new IssueError({ code: 'no-canvas', width, height });
  return { blob, unknown: [] };
}

/** A print layout as the browser reads it, to be painted. @throws IssueError where it cannot. */
export async function svgImage(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  const url = URL.createObjectURL(svgFile(svg).blob);
  image.src = url;
  try {
    await image.decode();
    return image;
  } catch {
    throw new IssueError({ code: 'unreadable-picture' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
