//! `levers.toml`, `maturity/*.toml` and `evaluation.toml`: questions of five levels and what rests
//! on them.

use super::{Names, Report};
use crate::domain::{
    actor::Organisation,
    catalog::{Catalog, rated::Rated},
    id::{DimensionId, ImpactId, LeverId, ModelId},
};

const LEVERS: &str = "levers.toml";
const EVALUATION: &str = "evaluation.toml";

/// Checks the files.
pub(super) fn check(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    levers(catalog, names, report);
    maturity(catalog, names, report);
    evaluation(catalog, names, report);
}

fn rated<'a>(file: &str, questions: impl Iterator<Item = (String, &'a Rated)> + Clone, report: &mut Report) {
    report.ids(file, questions.clone().map(|(path, question)| (path, question.id.as_str())));
    report.slots(file, questions.clone().map(|(path, question)| (path, question.slot)));
    for (path, question) in questions {
        report.count(file, format!("{path}.levels"), question.levels.len(), 5);
    }
}

fn levers(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let levers = &catalog.levers.levers;
    report.count(LEVERS, "levers", levers.len(), 7);
    let all = || levers.iter().enumerate().map(|(place, it)| (format!("levers[{place}]"), it));
    report.ids(LEVERS, all().map(|(path, lever)| (path, lever.id.as_str())));
    report.slots(LEVERS, all().map(|(path, lever)| (path, lever.slot)));
    for (path, lever) in all() {
        report.count(LEVERS, format!("{path}.actions"), lever.actions.len(), 2);
        report.count(LEVERS, format!("{path}.questions"), lever.questions.len(), 4);
        names.tools.look(report, LEVERS, format!("{path}.tool"), lever.tool.as_str());
    }
    let questions = all().flat_map(|(path, lever)| {
        lever.questions.iter().enumerate().map(move |(place, it)| (format!("{path}.questions[{place}]"), it))
    });
    rated(LEVERS, questions.collect::<Vec<_>>().into_iter(), report);
    let phases = || catalog.levers.phases.iter().enumerate().map(|(place, it)| (format!("phases[{place}]"), it));
    report.count(LEVERS, "phases", catalog.levers.phases.len(), 3);
    report.ids(LEVERS, phases().map(|(path, phase)| (path, phase.id.as_str())));
    report.slots(LEVERS, phases().map(|(path, phase)| (path, phase.slot)));
    for (path, phase) in phases() {
        let of_phase = phase.levers.iter().map(LeverId::as_str);
        names.levers.look_all(report, LEVERS, &format!("{path}.levers"), of_phase);
    }
}

fn maturity(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    for organisation in Organisation::ALL {
        let count = catalog.maturity.iter().filter(|it| it.organisation == organisation).count();
        if count != 1 {
            let says = format!("`{}` must have one file, and has {count}", file_of(organisation));
            report.note("maturity/", "(file)", says);
        }
    }
    for questionnaire in &catalog.maturity {
        let file = file_of(questionnaire.organisation);
        report.count(file, "axes", questionnaire.axes.len(), 6);
        let axes = || questionnaire.axes.iter().enumerate().map(|(place, it)| (format!("axes[{place}]"), it));
        report.ids(file, axes().map(|(path, axis)| (path, axis.id.as_str())));
        report.slots(file, axes().map(|(path, axis)| (path, axis.slot)));
        for (path, axis) in axes() {
            report.count(file, format!("{path}.next"), axis.next.len(), 4);
            report.count(file, format!("{path}.statements"), axis.statements.len(), 4);
            names.tools.look(report, file, format!("{path}.tool"), axis.tool.as_str());
            let short = axis.statements.iter().filter(|statement| statement.short).count();
            if short != 1 {
                let says = format!("one statement must be `short = true`, and {short} are");
                report.note(file, format!("{path}.statements"), says);
            }
        }
        if !questionnaire.axes.iter().any(|axis| axis.feeds) {
            report.note(file, "axes", "no axis feeds the recommender: write `feeds = true` on those that do");
        }
        let statements = axes().flat_map(|(path, axis)| {
            axis.statements.iter().enumerate().map(move |(place, it)| (format!("{path}.statements[{place}]"), it))
        });
        rated(file, statements.collect::<Vec<_>>().into_iter(), report);
    }
}

fn file_of(organisation: Organisation) -> &'static str {
    match organisation {
        Organisation::Association => "maturity/association.toml",
        Organisation::Entreprise => "maturity/entreprise.toml",
        Organisation::Fondation => "maturity/fondation.toml",
        Organisation::Collectivite => "maturity/collectivite.toml",
    }
}

fn evaluation(catalog: &Catalog, names: &Names<'_>, report: &mut Report) {
    let evaluation = &catalog.evaluation;
    report.count(EVALUATION, "motives", evaluation.motives.len(), 3);
    report.count(EVALUATION, "dimensions", evaluation.dimensions.len(), 6);
    let all = || evaluation.dimensions.iter().enumerate().map(|(place, it)| (format!("dimensions[{place}]"), it));
    report.ids(EVALUATION, all().map(|(path, dimension)| (path, dimension.id.as_str())));
    report.slots(EVALUATION, all().map(|(path, dimension)| (path, dimension.slot)));
    for (path, dimension) in all() {
        report.count(EVALUATION, format!("{path}.questions"), dimension.questions.len(), 3);
        report.count(EVALUATION, format!("{path}.indicators"), dimension.indicators.len(), 3);
        let impacts = dimension.impacts.iter().map(ImpactId::as_str);
        names.impacts.look_all(report, EVALUATION, &format!("{path}.impacts"), impacts);
        for (place, indicator) in dimension.indicators.iter().enumerate() {
            let path = format!("{path}.indicators[{place}].phase");
            names.phases.look(report, EVALUATION, path, indicator.phase.as_str());
        }
    }
    let questions = all().flat_map(|(path, dimension)| {
        dimension.questions.iter().enumerate().map(move |(place, it)| (format!("{path}.questions[{place}]"), it))
    });
    rated(EVALUATION, questions.collect::<Vec<_>>().into_iter(), report);
    for (place, motive) in evaluation.motives.iter().enumerate() {
        let of_motive = motive.dimensions.iter().map(DimensionId::as_str);
        names.dimensions.look_all(report, EVALUATION, &format!("motives[{place}].dimensions"), of_motive);
    }
    let costs = || evaluation.costs.iter().enumerate().map(|(place, it)| (format!("costs[{place}]"), it));
    report.ids(EVALUATION, costs().map(|(path, cost)| (path, cost.id.as_str())));
    report.slots(EVALUATION, costs().map(|(path, cost)| (path, cost.slot)));
    let keys = evaluation.model_dimensions.keys().map(ModelId::as_str);
    names.models.look_keys(report, EVALUATION, "model_dimensions", keys);
    for (model, dimensions) in &evaluation.model_dimensions {
        let path = format!("model_dimensions.{model}");
        if let Some(sheet) = catalog.model(model) {
            report.count(EVALUATION, path.clone(), dimensions.len(), sheet.indicators.len());
        }
        // Two indicators of a model may measure one dimension, so repeats are allowed here.
        for (place, id) in dimensions.iter().enumerate() {
            names.dimensions.look(report, EVALUATION, format!("{path}[{place}]"), id.as_str());
        }
    }
}
