#include "core/desk/saved_view.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace daisychain {

namespace {

const QString NameField = QStringLiteral("name");
const QString BaseField = QStringLiteral("list");
const QString ConditionsField = QStringLiteral("conditions");

bool isSameName(QStringView a, QStringView b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

}  // namespace

QByteArray encodeViews(const QList<SavedView> &views)
{
    QJsonArray array;
    for (const SavedView &view : views) {
        array.append(QJsonObject{{NameField, view.name},
                                 {BaseField, queueViewName(view.base)},
                                 {ConditionsField, view.conditions}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QList<SavedView> decodeViews(const QByteArray &stored)
{
    QList<SavedView> views;
    const QJsonArray array = QJsonDocument::fromJson(stored).array();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        const auto base = queueViewFromName(object.value(BaseField).toString());
        const QString name = object.value(NameField).toString();
        if (base && !viewNameProblem(name, views))
            views.append({name, *base, object.value(ConditionsField).toString()});
    }
    return views;
}

std::optional<ViewNameProblem> viewNameProblem(QStringView name, const QList<SavedView> &others)
{
    if (name.trimmed().isEmpty())
        return ViewNameProblem::Empty;
    const bool isList = queueViewFromName(name.trimmed().toString().toLower()).has_value();
    return isList || findView(name, others) ? std::optional(ViewNameProblem::Taken) : std::nullopt;
}

std::optional<SavedView> findView(QStringView name, const QList<SavedView> &views)
{
    const auto found = std::find_if(views.begin(), views.end(),
                                    [&](const SavedView &view) { return isSameName(view.name, name); });
    return found == views.end() ? std::nullopt : std::optional(*found);
}

std::optional<ConditionProblem> conditionProblem(const SearchQuery &conditions)
{
    using Kind = ConditionProblem::Kind;
    if (!conditions.warnings.isEmpty()) {
        const SearchWarning &warning = conditions.warnings.first();
        switch (warning.kind) {
        case SearchWarning::Kind::UnknownOperator:
            return ConditionProblem{Kind::UnknownOperator, warning.text};
        case SearchWarning::Kind::BrokenValue:
            return ConditionProblem{Kind::BrokenValue, warning.text};
        case SearchWarning::Kind::MissingValue:
            return ConditionProblem{Kind::MissingValue, warning.text};
        }
    }
    if (conditions.isEmpty())
        return ConditionProblem{};
    for (const SearchFilter &filter : conditions.filters) {
        if (filter.op == SearchOperator::Is && filter.value == searchIsName(SearchIs::Ours))
            return ConditionProblem{Kind::NeverTrue, QStringLiteral("is:") + filter.value};
    }
    return std::nullopt;
}

}  // namespace daisychain
