import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadedStore } from '../../../tests/fixtures/view-store.ts';
import type { FileRequest } from '../../app/files/file-request.ts';
import { makeFile } from '../../app/files/make-file.ts';
import { SHARE } from '../../i18n/messages/share.ts';
import ShareDialog from './ShareDialog.svelte';

/** The dialog over a view; frames of it show nothing. */
async function open(hash = 'lang=zh&prov=52') {
  const { store } = await loadedStore({ hash });
  await render(ShareDialog, { store, page: 'about:blank', onClose: vi.fn() });
  return { store, release: store.atlas!.release };
}

const radio = (name: string) => page.getByRole('radio', { name });
const field = (name: string) => page.getByRole('textbox', { name });

test('the link is that of the view, and a frozen one names the release', async () => {
  const { release } = await open();
  await expect.element(field('这个视图的链接')).toHaveValue('about:blank#v=1&prov=52&lang=zh');
  await radio('冻结在现在的数据').click();
  await expect
    .element(field('这个视图的链接'))
    .toHaveValue(`about:blank#v=1&prov=52&lang=zh&d=${release}`);
  await expect
    .element(page.getByText(`总是显示数据版本${release}`, { exact: false }))
    .toBeVisible();
});

test('a citation always names the release, as numbers must stay as they were cited', async () => {
  const { release } = await open();
  const citation = field('引用').element() as HTMLTextAreaElement;
  expect(citation.value).toContain(`about:blank#v=1&prov=52&lang=zh&d=${release}`);
});

test('who has chosen no language leaves it to whoever opens the link', async () => {
  await open('prov=52');
  const link = page.getByRole('textbox', { name: SHARE.en.link, exact: true });
  await expect.element(link).toHaveValue('about:blank#v=1&prov=52');
});

test('the code of an embed follows every choice, and so does its preview', async () => {
  await open();
  await page.getByRole('tab', { name: '嵌入' }).click();
  await radio('幻灯片').click();
  await radio('English').click();
  await radio('深色').click();
  await radio('800 × 600').click();
  const view = 'about:blank#v=1&prov=52&lang=en&theme=dark&ui=slide';
  await expect.element(page.getByTitle('预览', { exact: false })).toHaveAttribute('src', view);
  const code = (field('代码').element() as HTMLTextAreaElement).value;
  expect(code).toContain(`src="${view.replaceAll('&', '&amp;')}"`);
  expect(code).toContain('width="800" height="600"');
});

test('an absurd size is refused with what may be given, and the code keeps the last good one', async () => {
  await open();
  await page.getByRole('tab', { name: '嵌入' }).click();
  await field('宽（像素）').fill('99999');
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('“99999”不行：请填320到7680之间的整数。');
  expect((field('代码').element() as HTMLTextAreaElement).value).toContain('width="960"');
});

test('a picture is made of the view, and an absurd size is refused in words', async () => {
  await open();
  await page.getByRole('tab', { name: '文件' }).click();
  const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  await page.getByRole('button', { name: 'SVG' }).click();
  await expect
    .element(page.getByText('已做好 relief-atlas_sales_2018H1_', { exact: false }))
    .toBeVisible();
  expect(saved).toHaveBeenCalledOnce();
  await field('宽（像素）').fill('99999');
  await page.getByRole('button', { name: 'PNG' }).click();
  await expect
    .element(page.getByText('没有做成 PNG：图幅 99999×1080 像素无效', { exact: false }))
    .toBeVisible();
  expect(saved).toHaveBeenCalledOnce();
});

test('slides are made of the same view', async () => {
  const { store } = await open();
  const request: FileRequest = {
    kind: 'picture',
    format: 'pptx',
    width: 1920,
    height: 1080,
    theme: 'print',
    review: '',
    page: 'https://e.org/',
  };
  const { blob, name } = await makeFile(store, request);
  expect(name).toMatch(/\.pptx$/);
  const zip = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const slide = strFromU8(zip['ppt/slides/slide1.xml']!);
  expect(slide).toContain('name="520101 ');
});
