//! The grid of all criteria of accessibility (RGAA 4.1.2): whole, each with its proof, and with the same
//! numbers as the declaration that readers see.

use std::{collections::BTreeMap, fs, path::Path};

const GRID: &str = include_str!("../../docs/accessibilite.md");
const DECLARATION: &str = include_str!("../../assets/content/interface/accessibility.toml");
/// Criteria of each of the thirteen themes.
const THEMES: [usize; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

/// Number, title, status and proof of each criterion.
fn criteria() -> Vec<[&'static str; 4]> {
    let rows = GRID.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows = rows.map(|row| row.split(" | ").collect::<Vec<_>>());
    rows.filter_map(|row| <[&str; 4]>::try_from(row).ok()).filter(|[number, ..]| number.contains('.')).collect()
}

#[test]
fn the_grid_has_each_of_the_106_criteria_once_with_a_status_and_a_proof() {
    let wanted: Vec<String> =
        (1..).zip(THEMES).flat_map(|(theme, count)| (1..=count).map(move |one| format!("{theme}.{one}"))).collect();
    assert_eq!(wanted.len(), 106);
    let criteria = criteria();
    let numbers: Vec<&str> = criteria.iter().map(|[number, ..]| *number).collect();
    assert_eq!(numbers, wanted);
    for [number, title, status, proof] in criteria {
        assert!(["C", "NC", "NA"].contains(&status), "{number}: {status}");
        assert!(title.ends_with('?'), "{number}: {title}");
        assert!(proof.len() > 10, "{number} has no proof");
    }
}

#[test]
fn what_the_grid_calls_to_witness_is_there() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let places = ["", "src", "tests", "tests/e2e/tests/people"];
    let mut missing = Vec::new();
    for quoted in GRID.split('`').skip(1).step_by(2) {
        let is_file = [".rs", ".css", ".html", ".txt", ".toml"].iter().any(|end| quoted.ends_with(end));
        if is_file && !places.iter().any(|place| top.join(place).join(quoted).exists()) {
            missing.push(quoted);
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
    assert!(fs::exists(top.join("tests/e2e/snapshots/ax")).unwrap_or(false));
}

#[test]
fn the_declaration_says_the_numbers_of_the_grid() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for [_, _, status, _] in criteria() {
        *counts.entry(status).or_default() += 1;
    }
    let count = |status| counts.get(status).copied().unwrap_or(0);
    let (met, applicable) = (count("C"), count("C") + count("NC"));
    // Rounded down: a rate is not flattered.
    let rate = met * 100 / applicable;
    let said = [
        (GRID, format!("Sur 106 critères, {applicable} s'appliquent et {met} sont respectés, soit {rate} %.")),
        (DECLARATION, format!("{applicable} s'appliquent ici et {met} sont respectés, soit {rate} %.")),
        (DECLARATION, format!("{applicable} apply here and {met} are met, that is {rate}%.")),
    ];
    for (text, sentence) in said {
        assert!(text.contains(&sentence), "« {sentence} » is not said");
    }
    // A count in words, which no number of above would contradict.
    let others = match count("NC") {
        0 => "",
        1 => "Un critère n'est pas compté comme respecté",
        2 => "Deux critères ne sont pas comptés comme respectés",
        more => panic!("write how the declaration says {more}"),
    };
    assert!(DECLARATION.contains(others), "« {others} » is not said");
    let is_total = DECLARATION.contains("est totalement conforme");
    assert_eq!(is_total, met == applicable, "{met} of {applicable}: the state that is declared");
    // Each criterion that is not met is named to the readers.
    for [number, _, status, _] in criteria() {
        assert!(status != "NC" || DECLARATION.contains(&format!("ritère {number} ")), "{number} is not told");
    }
}
