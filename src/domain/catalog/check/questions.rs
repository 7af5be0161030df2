//! `criteria.toml`, `method/asks.toml` and `method/rules.toml`: what is asked, what models ask of it,
//! and the numbers of the rule.

use super::{Names, Report, report::Known};
use crate::domain::{
    catalog::{
        Catalog,
        criterion::{Answers, Choices},
        method::{Ask, Asks},
    },
    id::{CriterionId, OptionId},
};

const CRITERIA: &str = "criteria.toml";
const ASKS: &str = "method/asks.toml";
const RULES: &str = "method/rules.toml";

/// Checks the three files.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    criteria(catalog, report);
    asks(catalog, names, report);
    rules(catalog, names, report);
    editions(catalog, report);
}

fn criteria(catalog: &Catalog, report: &mut Report) {
    report.some(CRITERIA, "criteria", catalog.criteria.len());
    let criteria = || catalog.criteria.iter().enumerate().map(|(place, it)| (format!("criteria[{place}]"), it));
    report.ids(CRITERIA, criteria().map(|(path, criterion)| (path, criterion.id.as_str())));
    report.slots(CRITERIA, criteria().map(|(path, criterion)| (path, criterion.slot)));
    for (path, criterion) in criteria() {
        match &criterion.answers {
            Answers::Scale(levels) => report.count(CRITERIA, format!("{path}.answers.scale"), levels.len(), 5),
            Answers::Choices(asked) => choices(&format!("{path}.answers.choices"), asked, report),
        }
    }
}

fn choices(path: &str, asked: &Choices, report: &mut Report) {
    let options = || asked.options.iter().enumerate().map(|(place, it)| (format!("{path}.options[{place}]"), it));
    report.ids(CRITERIA, options().map(|(path, option)| (path, option.id.as_str())));
    report.slots(CRITERIA, options().map(|(path, option)| (path, option.slot)));
    // Links and rankings hold the ticked choices as bits of one number.
    report.range(CRITERIA, format!("{path}.options"), asked.options.len(), 2, 32);
    let most = u8::try_from(asked.options.len()).unwrap_or(u8::MAX);
    report.range(CRITERIA, format!("{path}.at_most"), asked.at_most, 1, most);
    if let Some(alone) = &asked.alone {
        known_options(asked).look(report, CRITERIA, format!("{path}.alone"), alone.as_str());
    }
}

fn known_options(asked: &Choices) -> Known<'_> {
    Known::new("choice", CRITERIA, asked.options.iter().map(|option| option.id.as_str()))
}

fn asks(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    for (place, asks) in catalog.asks.iter().enumerate() {
        let path = format!("asks[{place}]");
        names.models.look(report, ASKS, format!("{path}.model"), asks.model.as_str());
        if catalog.asks.iter().take(place).any(|other| other.model == asks.model) {
            let says = format!("there is already a block for `{}`: keep one of the two", asks.model);
            report.note(ASKS, format!("{path}.model"), says);
        }
        asks_of_model(catalog, &path, asks, names, report);
    }
    for model in names.models.names() {
        if !catalog.asks.iter().any(|asks| asks.model.as_str() == *model) {
            report.note(ASKS, "asks", format!("`{model}` has no block: add one `[[asks]]` with `model = \"{model}\"`"));
        }
    }
}

fn asks_of_model(catalog: &Catalog, path: &str, asks: &Asks, names: &Names<'_>, report: &mut Report) {
    report.range(ASKS, format!("{path}.maturity"), asks.maturity, 0, 4);
    let path = format!("{path}.criteria");
    names.criteria.look_keys(report, ASKS, &path, asks.criteria.keys().map(CriterionId::as_str));
    if !asks.criteria.is_empty() && asks.criteria.values().all(|ask| ask.weight == 0) {
        report.note(ASKS, path.clone(), "every weight of this model is 0: it would get no score; give one at least");
    }
    for (id, ask) in &asks.criteria {
        let path = format!("{path}.{id}");
        match catalog.criterion(id).map(|criterion| &criterion.answers) {
            Some(Answers::Scale(_)) => scale_ask(&path, ask, report),
            Some(Answers::Choices(asked)) => choice_ask(&path, ask, asked, report),
            None => {}
        }
    }
}

fn scale_ask(path: &str, ask: &Ask, report: &mut Report) {
    report.range(ASKS, format!("{path}.hi"), ask.hi, 0, 4);
    if ask.lo > ask.hi {
        let says = format!("`lo` ({}) is above `hi` ({}): exchange them", ask.lo, ask.hi);
        report.note(ASKS, format!("{path}.lo"), says);
    }
    if ask.weight > 0 {
        report.range(ASKS, format!("{path}.reach"), ask.reach, 1, 4);
    }
    if !ask.points.is_empty() {
        report.note(
            ASKS,
            format!("{path}.points"),
            "this criterion is a scale: it takes `lo`, `hi` and `reach`, no `points`",
        );
    }
}

fn choice_ask(path: &str, ask: &Ask, asked: &Choices, report: &mut Report) {
    if (ask.lo, ask.hi, ask.reach) != (0, 0, 0) {
        report.note(ASKS, path, "this criterion is a list of choices: it takes `points`, no `lo`, `hi` or `reach`");
    }
    let path = format!("{path}.points");
    // A criterion without weight may leave its points out, not half of them.
    if ask.weight > 0 || !ask.points.is_empty() {
        known_options(asked).look_keys(report, ASKS, &path, ask.points.keys().map(OptionId::as_str));
    }
    for (option, points) in &ask.points {
        report.range(ASKS, format!("{path}.{option}"), *points, 0, 4);
    }
}

/// A link of any edition opens for ever: each edition before this one is kept.
fn editions(catalog: &Catalog, report: &mut Report) {
    for edition in 1..catalog.rules.edition {
        let kept = catalog.editions.iter().filter(|it| it.rules.edition == edition).count();
        if kept != 1 {
            let says = format!(
                "edition {edition} is kept {kept} times: copy its `method/` folder, as it was, to `editions/{edition}/`"
            );
            report.note(RULES, "edition", says);
        }
    }
    if let Some(later) = catalog.editions.iter().find(|it| !(1..catalog.rules.edition).contains(&it.rules.edition)) {
        let says = format!("edition {} is kept, and it is not before this one: remove it", later.rules.edition);
        report.note(RULES, "edition", says);
    }
}

fn rules(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let rules = &catalog.rules;
    report.range(RULES, "edition", rules.edition, 1, u16::MAX);
    report.date(RULES, "date", &rules.date);
    // Shares and weights multiply: bounds keep every sum of the score far from overflow.
    report.range(RULES, "objective_share", rules.objective_share, 1, 1000);
    report.range(RULES, "criteria_share", rules.criteria_share, 1, 1000);
    for (place, weight) in rules.rank_weights.iter().enumerate() {
        report.range(RULES, format!("rank_weights[{place}]"), *weight, 1, 100);
    }
    if !rules.rank_weights.is_sorted_by(|first, second| first >= second) {
        report.note(RULES, "rank_weights", "the first objective counts most: write the weights from high to low");
    }
    for (path, points) in [
        ("tie", rules.tie),
        ("maturity_step", rules.maturity_step),
        ("meeting", rules.meeting),
        ("territory_tie", rules.territory_tie),
    ] {
        report.range(RULES, path, points, 0, 100);
    }
    report.range(RULES, "discuss_gap", rules.discuss_gap, 1, 4);
    report.some(RULES, "minimum", rules.minimum.len());
    names.criteria.look_all(report, RULES, "minimum", rules.minimum.iter().map(CriterionId::as_str));
    for (path, axis) in [("map.across", &rules.map.across), ("map.up", &rules.map.up)] {
        report.some(RULES, path, axis.len());
        names.criteria.look_all(report, RULES, path, axis.iter().map(CriterionId::as_str));
        for (place, id) in axis.iter().enumerate() {
            if let Some(Answers::Choices(_)) = catalog.criterion(id).map(|criterion| &criterion.answers) {
                let says = format!("`{id}` is a list of choices and has no level: an axis takes scales only");
                report.note(RULES, format!("{path}[{place}]"), says);
            }
        }
    }
}
