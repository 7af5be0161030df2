// What a person who sees little, or points with a trembling hand, would stumble over on the page as it
// is: [what sticks out or is cut, what lies over each other, what is too small to hit], as sentences.
const text = (it) => (it.innerText ?? it.textContent ?? '').replace(/\s+/g, ' ').trim();
const told = (it) => `${it.localName}.${it.className?.baseVal ?? it.className}#${it.id} « ${text(it).slice(0, 50)} »`;
const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const all = [...document.querySelectorAll('body *')].filter(seen);
// Kept for who listens alone: cut down to nothing, or moved away until it has the focus.
const isHiddenForEyes = (it) => {
    if (it.closest('.visually-hidden, .skip')) return true;
    for (let at = it; at && at !== document.body; at = at.parentElement) if (/^inset\(50%/.test(getComputedStyle(at).clipPath)) return true;
    return false;
};

// ---- what sticks out of the window without a frame that scrolls, and what is cut
const scrolls = (it) => it && (['auto', 'scroll'].includes(getComputedStyle(it).overflowX) || scrolls(it.parentElement));
const cut = [];
for (const it of all) {
    // A field of one line shows a part of a long text by its nature.
    if (isHiddenForEyes(it) || it.localName === 'input') continue;
    const box = it.getBoundingClientRect();
    if (box.right > innerWidth + 1 && !scrolls(it.parentElement) && !it.ownerSVGElement) cut.push(`sticks out: ${told(it)}`);
    const style = getComputedStyle(it);
    const hides = (way) => ['hidden', 'clip'].includes(way);
    const hasText = [...it.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (hides(style.overflowX) && it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 1) cut.push(`cut at the side: ${told(it)}`);
    if (hides(style.overflowY) && it.scrollHeight > it.clientHeight + 1 && it.clientHeight > 1) cut.push(`cut below: ${told(it)}`);
    if (hasText && style.textOverflow === 'ellipsis' && it.scrollWidth > it.clientWidth + 1) cut.push(`cut by dots: ${told(it)}`);
    if (it.localName === 'text' && it.ownerSVGElement) {
        const frame = it.ownerSVGElement.getBoundingClientRect();
        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1)
            cut.push(`a word of a figure is cut: ${told(it)}`);
    }
}
if (document.scrollingElement.scrollWidth > innerWidth + 1) cut.push(`the page is ${document.scrollingElement.scrollWidth} px wide`);

// ---- texts that lie over each other
const pieces = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    if (!node.data.trim() || !seen(of) || of.closest('option') || isHiddenForEyes(of)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) pieces.push({ of, box, node });
}
pieces.sort((one, other) => one.box.top - other.box.top);
const over = [];
for (let at = 0; at < pieces.length; at += 1) {
    const { box, of, node } = pieces[at];
    for (let next = at + 1; next < pieces.length && pieces[next].box.top < box.bottom - 3; next += 1) {
        const other = pieces[next];
        if (other.node === node) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Lines of different sizes touch by the room that a font keeps for accents.
        if (across > 2 && down > Math.min(box.height, other.box.height) * 0.4) over.push(`${told(of)} over ${told(other.of)}`);
    }
}

// ---- targets of less than 24 by 24 pixels, which stand too near to others (WCAG 2.5.8)
const targets = all
    .filter((it) => it.matches('a[href], button, input, select, textarea, summary, label[for]'))
    .filter((it) => !it.disabled && it.type !== 'hidden' && !isHiddenForEyes(it))
    .map((it) => ({ it, box: it.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
// A control and its label are one.
const one = (it) => (it.localName === 'label' ? document.getElementById(it.htmlFor) : it);
const belongs = (first, second) => one(first.it) === one(second.it) || first.it.contains(second.it) || second.it.contains(first.it);
// In a sentence, the height of a line is what there is.
const block = (it) => it.closest('p, li, td, th, dd, dt, figcaption, caption, legend, h1, h2, h3, h4, summary, div');
const isInSentence = (it) => {
    if (getComputedStyle(it).display !== 'inline') return false;
    const around = block(it.parentElement).cloneNode(true);
    around.querySelectorAll('a, button').forEach((target) => target.remove());
    return /\p{L}{2}/u.test(around.textContent);
};
const isSmall = ({ box }) => box.width < 24 || box.height < 24;
const alone = (target) => targets.filter((other) => belongs(target, other)).every(isSmall);
const small = targets.filter((target) => isSmall(target) && alone(target) && !isInSentence(target.it));
const centre = (box) => [box.left + box.width / 2, box.top + box.height / 2];
const tight = [];
for (const target of small) {
    const [x, y] = centre(target.box);
    for (const other of targets) {
        if (belongs(target, other)) continue;
        let far;
        if (small.includes(other)) {
            const [otherX, otherY] = centre(other.box);
            far = Math.hypot(x - otherX, y - otherY) / 2;
        } else {
            const away = (at, from, to) => Math.max(from - at, 0, at - to);
            far = Math.hypot(away(x, other.box.left, other.box.right), away(y, other.box.top, other.box.bottom));
        }
        if (far < 11.9) {
            const size = `${Math.round(target.box.width)} x ${Math.round(target.box.height)}`;
            tight.push(`${size}, too near to ${told(other.it)}: ${told(target.it)}`);
            break;
        }
    }
}
return [cut, over, tight].map((list) => [...new Set(list)].slice(0, 8));
