//! The last step of each build of the page, called by Trunk after it has written everything and
//! before it moves it to `dist/`. Knows the files of the page and their names; must not know what
//! they do.
//!
//! In release builds it writes style, scripts, content policy and the offline worker into the page, weighs
//! the first load and refuses a page that is too heavy. In debug builds the page is served by
//! `trunk serve`, whose reload script is inline and whose edits must show at once: no policy, and
//! a worker that takes an earlier one away.

mod first_screen;
mod policy;
mod portable;
mod share;
mod shrink;
mod smaller;
mod split;
mod squeeze;
mod wasm;

use boussole::{
    codec::text,
    content::{packs::Pack, shipped, words},
    domain::lang::Language,
};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// What the first load may weigh, brotli, in bytes: little more than it does. The same program in another order
/// weighs 100 more or less.
const BUDGET: usize = 111_500;

const PAGE: &str = "index.html";
const BOOT: &str = "boot.js";
/// What tells the readers of old browsers that theirs is one.
const OLD: &str = "boot-old.js";
/// The script that fetches the part of the program behind the first pages, as the split names it.
const SPLIT_SCRIPT: &str = "__wasm_split.js";
/// That part.
const SPLIT_PART: &str = "split_later.wasm";
/// How the name of that part begins in a release.
const LATER: &str = "later_bg-";
/// Letters of a hash in a name.
const HASH: usize = 16;
const WORKER: &str = "worker.js";
/// Where in the page the policy goes.
const POLICY_PLACE: &str = "<!-- finish-build: content policy -->";
/// Where in the page the first words stand.
const WORDS_PLACE: &str = "<!-- finish-build: first words -->";
/// How they begin.
const WORDS_TAG: &str = "<script type=\"text/plain\" id=\"first-words\">";
/// Where in the page the file of the first words in English is named.
const ENGLISH_PLACE: &str = "<!-- finish-build: English words -->";
/// How that begins.
const ENGLISH_WORDS: &str = "<meta name=\"english-words\" ";
/// How the page names the second part of the program.
const SECOND_PART: &str = "<meta name=\"second-part\" ";
/// The start script, as `pattern_script` of Trunk.toml begins it.
const BOOT_PLACE: &str = "<script id=\"boot\" ";
/// The two lines of the worker that are written here.
const VERSION_PLACE: &str = "const VERSION = \"\";";
const FILES_PLACE: &str = "const FILES = [];";

/// Takes the place of a worker that an earlier release build left behind under this address.
const REMOVING_WORKER: &str = "\
self.addEventListener(\"install\", () => self.skipWaiting());
self.addEventListener(\"activate\", (event) => {
  const own = (name) => name.startsWith(`boussole ${registration.scope} `);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(own).map((name) => caches.delete(name))))
      .then(() => registration.unregister()),
  );
});
";

/// Finishes the build whose folder and profile Trunk says in the environment.
///
/// # Errors
/// A sentence that says what is wrong and what to do.
pub(crate) fn run() -> Result<(), String> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "TRUNK_STAGING_DIR is not set: finish-build is called by Trunk, so run `trunk build` or `make build`.",
    )?;
    lay_words(&folder)?;
    let split = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/split");
    split::lay(&folder, &split)?;
    if env::var("TRUNK_PROFILE").as_deref() == Ok("release") {
        let report = finish_release(&folder)?;
        io::stdout().write_all(report.as_bytes()).map_err(|error| format!("the weights could not be printed: {error}"))
    } else {
        write(&folder, WORKER, REMOVING_WORKER)
    }
}

/// Lays the packs of words beside the page, but for that which the page begins with: it stands in the page.
fn lay_words(folder: &Path) -> Result<(), String> {
    for pack in Pack::ALL {
        for language in Language::ALL {
            if !words::is_in_page(pack, language) {
                write(folder, &words::file(pack, language), shipped::lines(pack, language))?;
            }
        }
    }
    let first = shipped::lines(Pack::Start, Language::French);
    if first.contains("</script") || first.contains("<!--") {
        return Err("the first words hold what ends or nests a script: they cannot be written into a page".into());
    }
    let page = replace(&read(folder, PAGE)?, WORDS_PLACE, &format!("{WORDS_TAG}{first}</script>"), PAGE)?;
    let english = format!("{ENGLISH_WORDS}content=\"./{}\">", words::file(Pack::Start, Language::English));
    write(folder, PAGE, &replace(&page, ENGLISH_PLACE, &english, PAGE)?)
}

/// Writes style, scripts, policy and worker into a release build; returns the table of weights.
fn finish_release(folder: &Path) -> Result<String, String> {
    let page = replace(&read(folder, PAGE)?, POLICY_PLACE, policy::PLACE, PAGE)?;
    let page = squeeze::markup(&page);
    let (before, speaks, after) = cut(&page, first_screen::SPEAKS, "</script>")?;
    let page = format!("{before}{}{}</script>{after}", first_screen::SPEAKS, squeeze::script(speaks));
    let page = share::addressed(&page, std::env::var("BOUSSOLE_ADDRESS").ok().as_deref())?;
    let asked = format!(" src=\"{OLD}\">");
    let page = replace(&page, &asked, &format!(">{}", squeeze::script(&smaller::taken(folder, OLD)?)), PAGE)?;
    let (page, dress) = smaller::smaller(folder, page)?;
    portable::lay(folder, &page, &dress)?;
    let page = first_screen::dress(&page, &dress, &read(folder, "icon/icon.svg")?)?;
    write(folder, PAGE, &policy::stated(&page, policy::SERVED)?)?;

    let files = files(folder)?;
    let worker = read(folder, WORKER)?;
    let version = format!("const VERSION = \"{}\";", version(&files, &worker));
    let kept = format!("const FILES = [{}];", offline_list(&files));
    let worker = replace(&worker, VERSION_PLACE, &version, WORKER)?;
    write(folder, WORKER, &replace(&worker, FILES_PLACE, &kept, WORKER)?)?;

    weigh(&files)
}

/// Puts new contents in the place of a file whose name ends with a hash, under the name that the
/// new contents have; returns the page that asks for it.
fn renew(folder: &Path, page: &str, name: &str, bytes: &[u8]) -> Result<String, String> {
    let old =
        hash_in(name).ok_or_else(|| format!("{name} has no hash in its name: is `filehash` off in Trunk.toml?"))?;
    let new = name.replace(old, &hash([bytes]));
    fs::remove_file(folder.join(name)).map_err(|error| format!("{name} cannot be replaced: {error}"))?;
    fs::write(folder.join(&new), bytes).map_err(|error| format!("{new} cannot be written: {error}"))?;
    if page.contains(name) {
        Ok(page.replace(name, &new))
    } else {
        Err(format!("{PAGE} does not ask for {name}: finish-build would leave it unused."))
    }
}

/// The hash in the name of a file: a number in hexadecimal, which Trunk writes without the zeros at
/// its head.
fn hash_in(name: &str) -> Option<&str> {
    let is_hash = |part: &str| (HASH / 2..=HASH).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_hexdigit());
    name.rsplit(['-', '.', '_']).find(|part| is_hash(part))
}

/// The hash that names contents: 16 letters.
fn hash<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for content in contents {
        // The lengths keep two lists from running together into the same bytes.
        hash.update(format!("{}\n", content.len()));
        hash.update(content);
    }
    hash.finalize().iter().take(HASH / 2).fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A file of the page: its name from the page's folder on, with `/`, and its contents.
struct File {
    name: String,
    bytes: Vec<u8>,
}

impl File {
    /// Whether the page cannot be used before this file has come.
    fn is_needed_first(&self) -> bool {
        self.name == PAGE || self.name.ends_with("_bg.wasm")
    }
}

/// All files of the build but the worker, in the order of their names.
fn files(folder: &Path) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        let unreadable = |error| format!("{} cannot be read: {error}", next.display());
        for entry in fs::read_dir(&next).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let parts = path.strip_prefix(folder).map_err(|error| error.to_string())?.iter();
            let name = parts.map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
            if name != WORKER {
                let bytes = fs::read(&path).map_err(|error| format!("{name} cannot be read: {error}"))?;
                files.push(File { name, bytes });
            }
        }
    }
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// The same for the same build, another for any other: names, contents and the worker's own text.
fn version(files: &[File], worker: &str) -> String {
    hash(files.iter().flat_map(|file| [file.name.as_bytes(), &file.bytes]).chain([worker.as_bytes()]))
}

/// The addresses the worker keeps, each with what its contents must hash to. The page goes by its folder: some hosts redirect `index.html`
/// there, and a worker may not answer a navigation with a redirected page.
fn offline_list(files: &[File]) -> String {
    // Whoever is offline shows no link to others.
    let kept = files.iter().filter(|file| file.name != share::CARD);
    kept.map(|file| {
        let name = if file.name == PAGE { "" } else { &file.name };
        format!("[\"./{name}\", \"{}\"]", integrity(&file.bytes))
    })
    .collect::<Vec<_>>()
    .join(", ")
}

/// The hash of contents as browsers check it: `sha256-` and base64.
fn integrity(bytes: &[u8]) -> String {
    let letters = text::encode(&Sha256::digest(bytes)).replace('-', "+").replace('_', "/");
    // 32 bytes are 43 letters, and one to fill up.
    format!("sha256-{letters}=")
}

/// The table of weights; an error, with the table, above the budget.
fn weigh(files: &[File]) -> Result<String, String> {
    let mut table = format!("{:<52} {:>9} {:>9}\n", "first load, bytes", "raw", "brotli");
    let mut later = String::new();
    let (mut raw, mut packed) = (0, 0);
    for file in files {
        let small = brotli(&file.bytes)?;
        let line = format!("{:<52} {:>9} {small:>9}\n", file.name, file.bytes.len());
        if file.is_needed_first() {
            raw += file.bytes.len();
            packed += small;
            table.push_str(&line);
        } else {
            later.push_str(&line);
        }
    }
    let total = format!("{:<52} {raw:>9} {packed:>9}   of {BUDGET} allowed\n", "total");
    let table = format!("{table}{total}fetched beside, not needed for use\n{later}");
    if packed > BUDGET {
        return Err(format!(
            "{table}The first load weighs {packed} bytes in brotli, {} over the budget of {BUDGET}: \
             take something out of the page, or argue for another budget in src/desk/finish_build/mod.rs.",
            packed - BUDGET
        ));
    }
    Ok(table)
}

/// The length after brotli at its best, which is what a good host sends.
fn brotli(bytes: &[u8]) -> Result<usize, String> {
    let mut packed = Vec::new();
    let mut press = brotli::CompressorWriter::new(&mut packed, 1 << 16, 11, 24);
    press.write_all(bytes).map_err(|error| format!("brotli failed: {error}"))?;
    drop(press);
    Ok(packed.len())
}

fn read(folder: &Path, name: &str) -> Result<String, String> {
    fs::read_to_string(folder.join(name)).map_err(|error| format!("{name} of the build cannot be read: {error}"))
}

fn write(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    fs::write(folder.join(name), text).map_err(|error| format!("{name} of the build cannot be written: {error}"))
}

/// Puts `new` in the one place where `place` stands.
fn replace(text: &str, place: &str, new: &str, name: &str) -> Result<String, String> {
    if text.matches(place).count() == 1 {
        Ok(text.replacen(place, new, 1))
    } else {
        Err(format!("{name} must contain `{place}` exactly once: finish-build writes there."))
    }
}

/// What stands before the first place of a page that begins so, what in it up to its end, and what behind it.
fn cut<'a>(page: &'a str, start: &str, end: &str) -> Result<(&'a str, &'a str, &'a str), String> {
    let (before, rest) = page.split_once(start).ok_or_else(|| format!("{PAGE} must contain {start}"))?;
    let (inside, after) = rest.split_once(end).ok_or_else(|| format!("{start} has no end in {PAGE}"))?;
    Ok((before, inside, after))
}

#[cfg(test)]
mod tests {
    use super::{
        File, Language, Pack, REMOVING_WORKER, WORDS_TAG, finish_release, hash_in, integrity, lay_words, offline_list,
        shipped, version, weigh, words, write,
    };
    use std::path::PathBuf;
    use std::{env, fs, process};

    fn file(name: &str, bytes: &[u8]) -> File {
        File { name: name.to_owned(), bytes: bytes.to_vec() }
    }

    const STYLE: &str = "main-0123456789abcdef.css";

    /// A folder like the one Trunk leaves, gone when dropped.
    struct Build(PathBuf);

    impl Build {
        fn new(name: &str) -> Self {
            let folder = env::temp_dir().join(format!("boussole-finish-{name}-{}", process::id()));
            fs::create_dir_all(folder.join("icon")).unwrap();
            let asked = format!(
                "<link rel=\"stylesheet\" href=\"./{STYLE}\"/><link rel=\"modulepreload\" href=\"./a.js\">\
                 <script id=\"boot\" type=\"module\" src=\"./boot.js\" data-js=\"./a.js\" data-wasm=\"./a.wasm\"></script></head>"
            );
            write(&folder, "index.html", &include_str!("../../../index.html").replace("</head>", &asked)).unwrap();
            write(&folder, "worker.js", include_str!("../../../assets/worker.js")).unwrap();
            write(&folder, "boot-old.js", "tell();").unwrap();
            write(&folder, "boot.js", "// why\nstart();\n").unwrap();
            write(&folder, STYLE, "p { margin: 0; }\n").unwrap();
            write(&folder, "icon/icon.svg", "<svg/>").unwrap();
            lay_words(&folder).unwrap();
            Self(folder)
        }

        fn read(&self, name: &str) -> String {
            fs::read_to_string(self.0.join(name)).unwrap()
        }
    }

    impl Drop for Build {
        fn drop(&mut self) {
            fs::remove_dir_all(&self.0).unwrap();
        }
    }

    #[test]
    fn a_hash_is_known_without_the_zeros_at_its_head() {
        for (name, hash) in [
            ("boussole-alliances-896f6bdf500a7f6_bg.wasm", Some("896f6bdf500a7f6")),
            ("main-29fd71b4662c6e53.css", Some("29fd71b4662c6e53")),
            ("boussole-alliances_bg.wasm", None),
        ] {
            assert_eq!(hash_in(name), hash, "{name}");
        }
    }

    #[test]
    fn a_release_runs_and_wears_what_stands_in_the_page_alone_and_registers_the_worker() {
        let build = Build::new("release");
        let table = finish_release(&build.0).unwrap();
        let page = build.read("index.html");
        let boot =
            "<script id=\"boot\" data-worker=\"worker.js\" type=\"module\" data-wasm=\"./a.wasm\">start();</script>";
        for stands in [boot, "<style>p{margin:0}</style>", "<script id=\"old\" nomodule>tell();</script>"] {
            assert!(page.contains(stands), "{stands}: {page}");
        }
        for hash in ["start();", "tell();", "p{margin:0}"].map(|text| integrity(text.as_bytes())) {
            assert!(page.contains(&format!("'{hash}'")), "{hash}: {page}");
        }
        assert!(!page.contains("src=") && !page.contains("rel=\"stylesheet\""), "{page}");
        for file in ["boot.js", "boot-old.js", STYLE] {
            assert!(!build.0.join(file).exists(), "{file}");
        }
        let worker = build.read("worker.js");
        for start in ["\"./icon/icon.svg\"", "\"./\"", "\"./words-en-start-"] {
            assert!(worker.contains(&format!("[{start}")), "{start}: {worker}");
        }
        assert!(!worker.contains("const VERSION = \"\";"), "{worker}");
        assert!(table.contains("fetched beside, not needed for use\nicon/"), "{table}");
    }

    #[test]
    fn the_words_lie_beside_the_page_and_the_first_in_it() {
        let build = Build::new("words");
        let page = build.read("index.html");
        for pack in Pack::ALL {
            for language in Language::ALL {
                let file = words::file(pack, language);
                if (pack, language) == (Pack::Start, Language::French) {
                    assert!(!build.0.join(file).exists());
                    assert!(page.contains(&format!("{WORDS_TAG}{}</script>", shipped::lines(pack, language))));
                } else {
                    assert_eq!(build.read(&file), shipped::lines(pack, language));
                }
            }
        }
        let english = words::file(Pack::Start, Language::English);
        assert!(page.contains(&format!("<meta name=\"english-words\" content=\"./{english}\">")), "{page}");
    }

    #[test]
    fn a_page_without_the_place_for_the_policy_is_refused() {
        let build = Build::new("refused");
        write(&build.0, "index.html", "<html>").unwrap();
        assert!(finish_release(&build.0).unwrap_err().contains("index.html must contain"));
    }

    #[test]
    fn the_version_follows_names_contents_and_worker() {
        let base = version(&[file("a.css", b"1"), file("b.css", b"2")], "w");
        assert_eq!(base, version(&[file("a.css", b"1"), file("b.css", b"2")], "w"));
        for (files, worker) in [
            (vec![file("a.css", b"1"), file("b.css", b"3")], "w"),
            (vec![file("a.css", b"1"), file("c.css", b"2")], "w"),
            (vec![file("a.css", b"1")], "w"),
            (vec![file("a.css", b"1"), file("b.css", b"2")], "x"),
        ] {
            assert_ne!(base, version(&files, worker));
        }
    }

    #[test]
    fn the_page_is_kept_by_its_folder_with_the_hash_of_its_contents() {
        // The hash of nothing, as FIPS 180-4 has it.
        assert_eq!(
            offline_list(&[file("icon/partage.png", b""), file("index.html", b"")]),
            "[\"./\", \"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"]"
        );
    }

    #[test]
    fn only_what_the_first_use_needs_counts_against_the_budget() {
        // Bytes that no compressor makes smaller.
        let mut state = 1_u32;
        let noise: Vec<u8> = (0..super::BUDGET + 10_000)
            .map(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24).to_le_bytes()[0]
            })
            .collect();
        assert!(weigh(&[file("icon/big.png", &noise)]).is_ok());
        assert!(weigh(&[file("page_bg.wasm", &noise)]).unwrap_err().contains("over the budget of"));
    }

    #[test]
    fn the_removing_worker_looks_for_the_caches_the_worker_makes() {
        let prefix = "`boussole ${registration.scope} `";
        assert!(include_str!("../../../assets/worker.js").contains(prefix));
        assert!(REMOVING_WORKER.contains(prefix));
    }
}
