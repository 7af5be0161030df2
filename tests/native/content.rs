//! The shipped content is without fault, and every kind of fault is told where it is.

use std::{
    fs,
    path::{Path, PathBuf},
};

use boussole::{
    content::{catalog, interface, load::load, packs::Pack, shipped, words},
    domain::{fault::Fault, lang::Language, text::Text},
};

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/content");

/// A copy of the content that a test may break; gone with the test.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("content-{}-{name}", std::process::id()));
        copy(Path::new(CONTENT), &folder);
        Self(folder)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.0.join(file)).unwrap()
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.0.join(file), text).unwrap();
    }

    /// Replaces the first `from` of a file; gives the line of what was written instead.
    fn replace(&self, file: &str, from: &str, to: &str) -> usize {
        let text = self.read(file);
        let at = text.find(from).unwrap_or_else(|| panic!("{file} does not hold {from:?} any more: mend this table"));
        self.write(file, &text.replacen(from, to, 1));
        text[..at].matches('\n').count() + 1
    }

    fn faults(&self) -> Vec<Fault> {
        load(&self.0).map_or_else(|faults| faults, |_| Vec::new())
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // What stays behind is overwritten or swept away with `target`.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn listed(faults: &[Fault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn the_shipped_content_loads_without_fault() {
    if let Err(faults) = load(Path::new(CONTENT)) {
        panic!("{}", listed(&faults));
    }
}

#[test]
fn the_page_holds_what_the_files_say() {
    let content = load(Path::new(CONTENT)).unwrap();
    assert_eq!(*catalog(), content.catalog);
    assert_eq!(*interface(), content.interface);
    for pack in Pack::ALL {
        for language in Language::ALL {
            assert_eq!(shipped::lines(pack, language), content.words.lines(pack, language));
        }
    }
    assert_eq!(catalog().models.len(), 9);
    assert!(catalog().models.is_sorted_by_key(|model| model.slot));
}

#[test]
fn a_pack_of_words_cut_short_is_not_whole() {
    for pack in Pack::ALL {
        for language in Language::ALL {
            let lines = shipped::lines(pack, language);
            for length in [0, lines.len() / 2, lines.len() - 1] {
                let cut = lines.bytes().take(length).collect();
                let cut = String::from_utf8(cut).unwrap_or_default();
                assert!(!words::is_whole(&cut), "{pack:?}, {length} bytes of {}", lines.len());
            }
            assert!(words::is_whole(&lines.to_owned()), "{pack:?}");
        }
    }
}

#[test]
fn every_text_says_what_its_file_says_of_it() {
    let model = catalog().model(&"mecenat-classique".into()).unwrap();
    assert_eq!(shipped::say(model.name, Language::French), "Mécénat classique");
    assert_eq!(shipped::say(interface().common.yes, Language::French), "Oui");
    assert_eq!(shipped::say(Text(0), Language::French), "");
    assert_eq!(shipped::say(Text(u16::MAX), Language::French), "");
}

#[test]
fn every_french_text_of_the_page_is_set() {
    let said: String = Pack::ALL.map(|pack| shipped::lines(pack, Language::French)).join("\n");
    assert!(said.contains('\u{202F}') && said.contains('\u{A0}') && said.contains('’'));
    // Words to type in a search engine, and addresses, stay as they are typed.
    let content = load(Path::new(CONTENT)).unwrap();
    let links = content.catalog.models.iter().flat_map(|model| &model.links).chain(&content.catalog.about.links);
    let tools = content.catalog.library.tools.tools.iter().flat_map(|tool| [tool.search, tool.url]);
    let typed: Vec<&str> = links
        .flat_map(|link| [link.search, link.url])
        .chain(tools)
        .map(|text| shipped::say(text, Language::French))
        .collect();
    for line in said.lines().filter(|line| !typed.contains(line) && !line.starts_with("https://")) {
        for typed in [" ?", " !", " ;", " :", " »", "« ", "l'"] {
            assert!(!line.contains(typed), "{line}");
        }
    }
}

/// A file, what to replace in it by what, and what the fault at that place says.
const BROKEN: &[(&str, &str, &str, &str)] = &[
    // Files that TOML or their type cannot read
    ("criteria.toml", "slot = 1\n", "slot = \n", "TOML cannot read this"),
    ("criteria.toml", "slot = 1\n", "slot = 300\n", "invalid value"),
    ("criteria.toml", "short = true", "shrt = true", "unknown field `shrt`"),
    ("criteria.toml", "short = true", "short = \"oui\"", "invalid type"),
    ("profile.toml", "[kinds.investisseur]", "[kinds.banquier]", "unknown variant `banquier`"),
    ("interface/common.toml", "yes.fr =", "yess.fr =", "unknown field `yess`"),
    // Texts
    ("criteria.toml", "question.fr = \"", "question.fr = \"{nobody} ", "`{nobody}` is not known here"),
    ("about.toml", "Édition {edition}", "Édition {editions}", "`{editions}` is not known here"),
    ("categories.toml", "definition.fr = \"", "definition.fr = \"{partner} ", "texts of this file have no braces"),
    ("criteria.toml", "question.fr = \"", "question.fr = \"{ ", "a brace is open or closed"),
    ("criteria.toml", "help.fr = \"", "help.fr = \"{partner\u{A0}} ", "typed no-break space"),
    ("interface/common.toml", "yes.fr = \"", "yes.fr = \"\\u202f", "typed no-break space"),
    ("categories.toml", "name.fr = \"", "name.fr = \" ", "a space too many"),
    ("profile.toml", "name.fr = \"", "name.fr = \"\" # \"", "there is no French"),
    ("profile.toml", "name.fr = \"", "name.de = \"x\"\nname.fr = \"", "unknown field `de` in a text"),
    ("profile.toml", "name.fr = \"", "name.fr = \"\\n", "there is a line break"),
    ("criteria.toml", "question.fr = \"", "question.fr = \"{partner} ", "do not hold the same places"),
    (
        "criteria.toml",
        "question.fr = \"",
        "question.fr = \"Une question bien trop longue, bien trop longue, bien trop longue, bien trop longue, bien trop longue, bien trop longue, bien trop longue, bien trop longue. ",
        "`question` may have 160",
    ),
    (
        "criteria.toml",
        "name.fr = \"",
        "name.fr = \"Un nom bien trop long, bien trop long, bien trop long, bien trop long ",
        "`name` may have 60",
    ),
    // Questions
    ("criteria.toml", "slot = 2\n", "slot = 1\n", "slot 1 is already that of `criteria[0]`"),
    ("criteria.toml", "id = \"flux\"", "id = \"sens\"", "the id `sens` is already"),
    ("criteria.toml", "id = \"flux\"", "id = \"flux d'argent\"", "is no id"),
    (
        "criteria.toml",
        "answers.scale = [",
        "answers.scale = [ { fr = \"Un de trop\" },",
        "exactly 5 entries here, and there are 6",
    ),
    ("criteria.toml", "at_most = ", "at_most = 99 # ", "99 is out of range"),
    ("criteria.toml", "alone = \"aucun\"", "alone = \"rien\"", "there is no choice `rien`"),
    ("criteria.toml", "id = \"temps_biens\", slot = 2", "id = \"temps_biens\", slot = 1", "slot 1 is already"),
    // What models ask; a comment takes the number of the file out of play
    ("method/asks.toml", "model = \"mecenat-classique\"", "model = \"mecenat\"", "there is no model `mecenat`"),
    ("method/asks.toml", "maturity = ", "maturity = 5 # ", "5 is out of range"),
    ("method/asks.toml", "[asks.criteria.objet]", "[asks.criteria.objets]", "there is no criterion `objets`"),
    ("method/asks.toml", "hi = ", "hi = 5 # ", "5 is out of range"),
    ("method/asks.toml", "lo = ", "lo = 5 # ", "`lo` (5) is above `hi`"),
    ("method/asks.toml", "reach = ", "reach = 0 # ", "0 is out of range: write a number from 1 to 4"),
    ("method/asks.toml", " don = ", " don = 9", "is out of range"),
    ("method/asks.toml", " don = ", " dons = ", "every choice must be here: add don"),
    ("method/asks.toml", " don = ", " dons = ", "there is no choice `dons`"),
    ("method/families.toml", "mecenat-classique = ", "mecenat-classique = 5 # ", "5 is out of range"),
    ("method/families.toml", "mecenat-classique = ", "mecenat = ", "there is no model `mecenat`"),
    ("method/rules.toml", "minimum = [", "minimum = [\"sans\", ", "there is no criterion `sans`"),
    ("method/rules.toml", "across = [", "across = [\"flux\", ", "an axis takes scales only"),
    ("method/rules.toml", "date = \"", "date = \"le ", "is no day"),
    ("method/rules.toml", "edition = ", "edition = 0 # ", "0 is out of range"),
    ("method/rules.toml", "rank_weights = ", "rank_weights = [1, 2, 3] # ", "from high to low"),
    // Objectives
    ("objectives.toml", "family = \"O1\"", "family = \"O99\"", "there is no family `O99`"),
    ("objectives.toml", "impact = \"performance\"", "impact = \"vitesse\"", "there is no impact `vitesse`"),
    ("objectives.toml", "slot = 2,", "slot = 1,", "slot 1 is already"),
    // Sheets
    ("models/mecenat-classique.toml", "slot = 1\n", "slot = 2\n", "slot 2 is already"),
    ("models/mecenat-classique.toml", "id = \"mecenat-classique\"", "id = \"mecenat\"", "is not the name of the file"),
    ("models/mecenat-classique.toml", "category = \"mecenat\"", "category = \"don\"", "there is no category `don`"),
    ("models/mecenat-classique.toml", "depth = \"philanthropic\"", "depth = \"deep\"", "unknown variant `deep`"),
    ("models/mecenat-classique.toml", "url = \"https://", "url = \"http://", "is no address"),
    ("models/mecenat-classique.toml", "\"mecenat-taux\"", "\"mecenat-tau\"", "there is no figure `mecenat-tau`"),
    ("figures.toml", "reviewed = \"", "reviewed = \"le ", "is no day"),
    ("figures.toml", "source = \"https://", "source = \"", "is no address"),
    ("about.toml", "url = \"https://", "url = \"ftp://", "is no address"),
    // Limits
    ("limits.toml", "any_of = [\"argent\"", "any_of = [\"or\"", "there is no resource `or`"),
    ("limits.toml", "limit = { id = \"interet-general\"", "limit = { id = \"interet\"", "there is no limit `interet`"),
    ("limits.toml", "size = [\"commune-petite\"]", "size = [\"hameau\"]", "there is no size `hameau`"),
    ("limits.toml", "criterion = \"horizon\"", "criterion = \"flux\"", "name a scale"),
    ("limits.toml", "from = ", "from = 9", "is above `to`"),
    ("limits.toml", "asked = [\"association\",", "asked = [\"association\", \"association\",", "already in the list"),
    // Territory
    ("territory.toml", "below = ", "below = 0 # ", "0 is out of range"),
    ("territory.toml", "statement = \"tenir-trois-ans\"", "statement = \"tenir\"", "there is no statement `tenir`"),
    ("territory.toml", " dialogue = ", " dialogue = 9", "is out of range"),
    ("territory.toml", " dialogue = ", " dialog = ", "every dynamic must be here: add dialogue"),
    ("territory.toml", "scales = [\"commune\",", "scales = [\"village\",", "there is no territory `village`"),
    ("territory.toml", "slot = 2,", "slot = 1,", "slot 1 is already"),
    // Diagnostics and library
    ("levers.toml", "slot = 2\n", "slot = 1\n", "slot 1 is already"),
    ("levers.toml", "levers = [\"innovation\",", "levers = [\"invention\",", "there is no lever `invention`"),
    ("levers.toml", "tool = \"innovation-territoriale\"", "tool = \"marteau\"", "there is no tool `marteau`"),
    (
        "maturity/association.toml",
        "[[axes.statements]]\nid = \"asso-projet-besoin\"\nslot = 1\nshort = false",
        "[[axes.statements]]\nid = \"asso-projet-besoin\"\nslot = 1\nshort = true",
        "one statement must be `short = true`",
    ),
    ("maturity/fondation.toml", "slot = 2\n", "slot = 1\n", "slot 1 is already"),
    ("evaluation.toml", "impacts = [\"confiance\"]", "impacts = [\"argent\"]", "there is no impact `argent`"),
    ("evaluation.toml", "\"audit-pratiques\" = [\"partenaire\", ", "\"audit-pratiques\" = [", "exactly 5 entries here"),
    ("library/argument.toml", "id = \"innovation\"", "id = \"vitesse\"", "there is no impact `vitesse`"),
    ("library/argument.toml", "id = \"performance\"", "id = \"innovation\"", "the id `innovation` is already"),
    ("library/examples.toml", "model = \"mecenat-classique\"", "model = \"don\"", "there is no model `don`"),
    ("library/examples.toml", "stakes = [\"jeunesse\"]", "stakes = [\"argent\"]", "there is no stake `argent`"),
    ("library/examples.toml", "stakes = [\"jeunesse\"]", "stakes = []", "this list is empty"),
    ("library/tools.toml", "steps = [\"situer\"]", "steps = [\"situer\", \"situer\"]", "already in the list"),
    ("library/tools.toml", "url = \"https://", "url = \"http://", "is no address"),
    ("library/glossary.toml", "see = [\"", "see = [\"rien\", \"", "there is no term `rien`"),
];

#[test]
fn each_fault_is_told_with_its_file_and_line() {
    for (place, (file, from, to, says)) in BROKEN.iter().enumerate() {
        let copy = Copy::new(&format!("broken-{place}"));
        let line = copy.replace(file, from, to);
        let written = line..=line + to.trim_end().matches('\n').count();
        let faults = copy.faults();
        let told = |fault: &Fault| fault.file == *file && fault.says.contains(says) && written.contains(&fault.line);
        assert!(
            faults.iter().any(told),
            "{file}:{line}: {from:?} -> {to:?} should say {says:?}, and says:{}",
            listed(&faults)
        );
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let copy = Copy::new("all");
    copy.replace("method/rules.toml", "minimum = [", "minimum = [\"sans\", ");
    copy.replace("territory.toml", "below = ", "below = 0 # ");
    copy.replace("models/rd-sociale.toml", "url = \"https://", "url = \"http://");
    copy.replace("figures.toml", "reviewed = \"", "reviewed = \"le ");
    let faults = copy.faults();
    let files: Vec<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(
        files,
        ["figures.toml", "method/rules.toml", "models/rd-sociale.toml", "territory.toml"],
        "{}",
        listed(&faults)
    );
    assert!(faults.iter().all(|fault| fault.line > 0), "{}", listed(&faults));
}

#[test]
fn a_missing_file_is_a_fault() {
    let copy = Copy::new("missing");
    for file in ["territory.toml", "models/rd-sociale.toml", "interface/common.toml"] {
        fs::remove_file(copy.0.join(file)).unwrap();
    }
    let said = listed(&copy.faults());
    assert!(said.contains("territory.toml:0: (file): this file is missing"), "{said}");
    assert!(said.contains("interface/:0: (file): missing field `common`"), "{said}");
}

#[test]
fn a_missing_model_is_a_fault() {
    let copy = Copy::new("models");
    fs::remove_file(copy.0.join("models/rd-sociale.toml")).unwrap();
    let said = listed(&copy.faults());
    assert!(said.contains("exactly nine model files in models/, and there are 8"), "{said}");
}

#[test]
fn a_file_that_no_one_reads_is_a_fault() {
    let copy = Copy::new("unread");
    copy.write("criteres.toml", "");
    let faults = copy.faults();
    assert_eq!(faults.len(), 1, "{}", listed(&faults));
    assert!(faults[0].file == "criteres.toml" && faults[0].says.contains("no one reads this file"));
}

/// A lesson without fault; its slots are its own.
const LESSON: &str = r#"
id = "essai"
slot = 99
theme = "modeles"
model = "rd-sociale"
minutes = 4
title = { fr = "Un mot", en = "A word" }
intro = { fr = "Un mot", en = "A word" }
remember = [{ fr = "Un", en = "One" }, { fr = "Deux", en = "Two" }, { fr = "Trois", en = "Three" }]
[[sections]]
title = { fr = "Un mot", en = "A word" }
paragraphs = [{ fr = "Un mot", en = "A word" }]
[[quiz]]
id = "essai-un"
slot = 251
question = { fr = "Un mot", en = "A word" }
options = [{ fr = "Un", en = "One" }, { fr = "Deux", en = "Two" }]
answer = 2
explanation = { fr = "Un mot", en = "A word" }
[[quiz]]
id = "essai-deux"
slot = 252
question = { fr = "Un mot", en = "A word" }
options = [{ fr = "Un", en = "One" }, { fr = "Deux", en = "Two" }]
answer = 1
explanation = { fr = "Un mot", en = "A word" }
"#;

#[test]
fn each_fault_of_a_lesson_is_told() {
    let file = "lessons/99-essai.toml";
    let cases = [
        ("", "", ""),
        ("\"rd-sociale\"", "\"rd\"", "there is no model `rd`"),
        ("answer = 2", "answer = 3", "3 is out of range: write a number from 1 to 2"),
        ("answer = 1", "answer = 0", "0 is out of range"),
        (", { fr = \"Trois\", en = \"Three\" }", "", "exactly 3 entries here, and there are 2"),
        ("id = \"essai-deux\"", "id = \"essai-un\"", "the id `essai-un` is already"),
        ("slot = 252", "slot = 251", "slot 251 is already"),
        (", { fr = \"Deux\", en = \"Two\" }]\nanswer = 2", "]\nanswer = 1", "two answers to choose from"),
        ("theme = \"modeles\"", "theme = \"autre\"", "unknown variant `autre`"),
    ];
    for (place, (from, to, says)) in cases.into_iter().enumerate() {
        let copy = Copy::new(&format!("lesson-{place}"));
        fs::create_dir_all(copy.0.join("lessons")).unwrap();
        copy.write(file, &LESSON.replacen(from, to, 1));
        let faults = copy.faults();
        if says.is_empty() {
            assert_eq!(listed(&faults), "");
        } else {
            let told = |fault: &Fault| fault.file == file && fault.line > 0 && fault.says.contains(says);
            assert!(faults.iter().any(told), "{from:?} -> {to:?} should say {says:?}, and says:{}", listed(&faults));
        }
    }
}

#[test]
fn a_partnership_has_two_sides() {
    let copy = Copy::new("sides");
    let text = copy.read("library/examples.toml");
    let parts: Vec<&str> = text.split("[[examples.sides]]").collect();
    let next = parts[2].find("[[examples]]").unwrap();
    let rest = parts[3..].join("[[examples.sides]]");
    copy.write(
        "library/examples.toml",
        &format!("{}[[examples.sides]]{}{}[[examples.sides]]{rest}", parts[0], parts[1], &parts[2][next..]),
    );
    let said = listed(&copy.faults());
    assert!(said.contains("examples[0].sides: both partners must be here"), "{said}");
}

#[test]
fn a_text_without_english_is_a_fault_at_its_place() {
    const FILE: &str = "interface/unknown.toml";
    for english in ["", "lead.en = \"\"", "lead.en = \" \""] {
        let copy = Copy::new("without-english");
        copy.write(FILE, &format!("title.fr = \"Un mot\"\ntitle.en = \"A word\"\nlead.fr = \"Un mot\"\n{english}"));
        let faults = copy.faults();
        let fault = faults.iter().find(|fault| fault.says.contains("there is no English")).expect("a fault");
        assert_eq!((fault.file.as_str(), fault.path.as_str(), fault.line), (FILE, "lead", 3));
    }
}
