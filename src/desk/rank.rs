//! `desk -- rank FILE --answers NAME`: ranks the nine models for each case of a file, both
//! partners side by side, and prints the rankings as JSON.
//!
//! Knows the form of such a file (that of `tests/data/real-partnerships.json`) and reads nothing
//! of it but the answers: labels and keys it does not know change nothing. Must not know any
//! number of the method. « Modèle visé »: no maturity, no gates. Partners rank by the lower
//! score, then by the sum, then by the permanent number of the model, as in `domain::pair`.

use std::{cmp::Reverse, fs};

use boussole::{
    content::catalog,
    domain::{
        catalog::{
            Catalog,
            criterion::{Answers, Choice, Criterion},
        },
        id::{FamilyId, ModelId},
        recommend::{
            matrix::Matrix,
            reading::{Given, Reading, family_index},
            score::{Score, score},
        },
    },
};
use serde::Serialize;
use serde_json::Value;

/// How the command is called.
const USAGE: &str = "usage: desk rank FILE --answers NAME";

/// The key of the objectives in an answer; each other key is the id of a criterion.
const OBJECTIVES: &str = "objectifs";

#[derive(Serialize)]
struct Report {
    edition: u16,
    cases: Vec<Case>,
}

#[derive(Serialize)]
struct Case {
    id: String,
    ranking: Vec<Ranked>,
}

/// One model, in points.
#[derive(Serialize)]
struct Ranked {
    model: ModelId,
    /// The lowest of `scores`, which ranks.
    score: u8,
    /// One score a partner, in the order of the file.
    scores: Vec<u8>,
}

/// The rankings of the file that `args` name, as JSON.
///
/// # Errors
/// All faults of the file, one a line, each with its place; or how to call the command.
pub(crate) fn run(args: &[String]) -> Result<String, String> {
    let (file, name) = match args {
        [file, flag, name] if flag == "--answers" && !file.starts_with("--") => (file, name),
        [flag, name, file] if flag == "--answers" && !file.starts_with("--") => (file, name),
        _ => return Err(USAGE.to_owned()),
    };
    let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| format!("{file}: not JSON: {error}"))?;
    let mut reader = Reader { catalog: catalog(), name, faults: Vec::new() };
    let cases = reader.cases(&value);
    if !reader.faults.is_empty() {
        let lines: Vec<String> = reader.faults.iter().map(|fault| format!("{file}: {fault}")).collect();
        return Err(lines.join("\n"));
    }
    let matrix = Matrix::new(catalog());
    let cases = cases.into_iter().map(|(id, sides)| Case { id, ranking: ranking(&matrix, &sides) }).collect();
    let report = Report { edition: catalog().rules.edition, cases };
    serde_json::to_string_pretty(&report).map_err(|error| error.to_string())
}

fn ranking(matrix: &Matrix, sides: &[Reading]) -> Vec<Ranked> {
    let mut rows: Vec<(&ModelId, u8, Vec<Score>)> = matrix
        .rows
        .iter()
        .map(|row| (&row.model, row.slot, sides.iter().map(|side| score(matrix, row, side)).collect()))
        .collect();
    let sum = |scores: &[Score]| scores.iter().map(|score| u64::from(score.0)).sum::<u64>();
    rows.sort_by_key(|(_, slot, scores)| (Reverse(lowest(scores)), Reverse(sum(scores)), *slot));
    rows.into_iter()
        .map(|(model, _, scores)| Ranked {
            model: model.clone(),
            score: lowest(&scores).points(),
            scores: scores.into_iter().map(Score::points).collect(),
        })
        .collect()
}

fn lowest(scores: &[Score]) -> Score {
    scores.iter().copied().min().unwrap_or_default()
}

/// Reads a file to its end and keeps every fault, so that one run tells them all.
struct Reader<'a> {
    catalog: &'a Catalog,
    name: &'a str,
    faults: Vec<String>,
}

impl Reader<'_> {
    fn fault(&mut self, place: &str, says: &str) {
        self.faults.push(format!("{place}: {says}"));
    }

    /// The list at `key`, or a fault.
    fn list<'v>(&mut self, value: &'v Value, key: &str, place: &str) -> &'v [Value] {
        match value.get(key) {
            Some(Value::Array(list)) => list,
            Some(_) => {
                self.fault(place, "is not a list");
                &[]
            }
            None => {
                self.fault(place, "is missing");
                &[]
            }
        }
    }

    fn cases(&mut self, file: &Value) -> Vec<(String, Vec<Reading>)> {
        let cases = self.list(file, "cases", "cases").iter().enumerate();
        cases.map(|(number, case)| self.case(case, &format!("cases[{number}]"))).collect()
    }

    fn case(&mut self, case: &Value, place: &str) -> (String, Vec<Reading>) {
        let id = case.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
        if id.is_empty() {
            self.fault(&format!("{place}.id"), "is missing, or is not a text");
        }
        let partners = self.list(case, "partners", &format!("{place}.partners")).len();
        if partners == 0 && case.get("partners").is_some_and(Value::is_array) {
            self.fault(&format!("{place}.partners"), "is empty; one partner at least");
        }
        let raters = case.get("answers").unwrap_or(&Value::Null);
        let place = format!("{place}.answers.{}", self.name);
        if raters.get(self.name).is_none()
            && let Some(raters) = raters.as_object().filter(|raters| !raters.is_empty())
        {
            let names: Vec<&str> = raters.keys().map(String::as_str).collect();
            self.fault(&place, &format!("is missing; there is {}", names.join(", ")));
            return (id, Vec::new());
        }
        let answers = self.list(raters, self.name, &place);
        if raters.get(self.name).is_some_and(Value::is_array) && answers.len() != partners {
            self.fault(&place, &format!("holds {} answers for {partners} partners", answers.len()));
        }
        let sides = answers.iter().enumerate();
        (id, sides.map(|(number, side)| self.side(side, &format!("{place}[{number}]"))).collect())
    }

    fn side(&mut self, side: &Value, place: &str) -> Reading {
        if !side.is_object() {
            self.fault(place, "is not an object of answers");
        }
        let catalog = self.catalog;
        let families = self.families(side.get(OBJECTIVES), &format!("{place}.{OBJECTIVES}"));
        let given = catalog.criteria.iter().map(|criterion| {
            let answer = side.get(criterion.id.as_str()).filter(|answer| !answer.is_null())?;
            self.given(criterion, answer, &format!("{place}.{}", criterion.id))
        });
        Reading { given: given.collect(), families }
    }

    fn families(&mut self, value: Option<&Value>, place: &str) -> Vec<usize> {
        let list = match value {
            None | Some(Value::Null) => return Vec::new(),
            Some(Value::Array(list)) => list,
            Some(other) => {
                self.fault(place, &format!("{other} is not a list of families"));
                return Vec::new();
            }
        };
        let catalog = self.catalog;
        let most = catalog.rules.rank_weights.len();
        if list.len() > most {
            self.fault(place, &format!("holds {} families; {most} at most", list.len()));
        }
        let mut families = Vec::new();
        for (rank, family) in list.iter().enumerate() {
            let place = format!("{place}[{rank}]");
            match family.as_str().and_then(|id| family_index(catalog, &FamilyId::from(id))) {
                Some(known) if families.contains(&known) => self.fault(&place, &format!("{family} is there twice")),
                Some(known) => families.push(known),
                None => self.fault(&place, &format!("{family} is not a family of objectives")),
            }
        }
        families
    }

    fn given(&mut self, criterion: &Criterion, answer: &Value, place: &str) -> Option<Given> {
        match &criterion.answers {
            Answers::Scale(levels) => {
                let level = answer.as_u64().and_then(|level| u8::try_from(level).ok());
                let known = level.filter(|level| usize::from(*level) < levels.len());
                if known.is_none() {
                    let highest = levels.len().saturating_sub(1);
                    self.fault(place, &format!("{answer} is not a level from 0 to {highest}"));
                }
                known.map(Given::Level)
            }
            Answers::Choices(choices) => self.ticked(&choices.options, answer, place),
        }
    }

    fn ticked(&mut self, options: &[Choice], answer: &Value, place: &str) -> Option<Given> {
        let Value::Array(list) = answer else {
            self.fault(place, &format!("{answer} is not a list of choices"));
            return None;
        };
        let mut bits = 0_u32;
        for (number, choice) in list.iter().enumerate() {
            let known = choice.as_str().and_then(|id| options.iter().position(|option| option.id.as_str() == id));
            if let Some(position) = known.and_then(|position| u32::try_from(position).ok()) {
                bits |= 1_u32.wrapping_shl(position);
            } else {
                let ids: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
                self.fault(&format!("{place}[{number}]"), &format!("{choice} is not one of {}", ids.join(", ")));
            }
        }
        (bits != 0).then_some(Given::Ticked(bits))
    }
}
