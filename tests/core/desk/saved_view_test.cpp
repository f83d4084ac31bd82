#include "core/desk/saved_view.h"

#include "tests/support/catch.h"

#include <QTimeZone>

using namespace daisychain;
using namespace Qt::StringLiterals;

namespace {

std::optional<ConditionProblem> problemOf(const QString &typed)
{
    return conditionProblem(parseSearch(typed, QTimeZone::utc(), Instant{1772697600000}));
}

}  // namespace

TEST_CASE("views come back from the desk as they were kept", "[desk][view]")
{
    const QList<SavedView> views{{u"Refunds \"de\""_s, QueueView::AllOpen, u"refund lang:de -thanks"_s},
                                 {u"عربي"_s, QueueView::Done, u"lang:ar"_s}};
    CHECK(decodeViews(encodeViews(views)) == views);
    CHECK(decodeViews({}).isEmpty());
    CHECK(decodeViews("not JSON").isEmpty());
}

TEST_CASE("of stored views, those that can't be read or have another's name are left out", "[desk][view]")
{
    const QByteArray stored = R"([{"name":"a","list":"open","conditions":"x"},
                                  {"name":"b","list":"later","conditions":"x"},
                                  {"name":"A ","list":"done","conditions":"y"},
                                  7, {"name":""}])";
    CHECK(decodeViews(stored) == QList<SavedView>{{u"a"_s, QueueView::AllOpen, u"x"_s}});
}

TEST_CASE("a view's name is its own", "[desk][view]")
{
    const QList<SavedView> others{{u"Refunds"_s, QueueView::AllOpen, u"refund"_s}};
    CHECK(viewNameProblem(u" "_s, others) == ViewNameProblem::Empty);
    CHECK(viewNameProblem(u"refunds "_s, others) == ViewNameProblem::Taken);
    CHECK(viewNameProblem(u"Done"_s, others) == ViewNameProblem::Taken);
    CHECK_FALSE(viewNameProblem(u"Refunds abroad"_s, others).has_value());
    CHECK(findView(u"REFUNDS"_s, others) == others.first());
}

TEST_CASE("conditions that a search would forgive make no view", "[desk][view]")
{
    using Kind = ConditionProblem::Kind;
    CHECK(problemOf(u""_s) == ConditionProblem{Kind::Nothing, {}});
    CHECK(problemOf(u"colour:red"_s) == ConditionProblem{Kind::UnknownOperator, u"colour"_s});
    CHECK(problemOf(u"refund is:late"_s) == ConditionProblem{Kind::BrokenValue, u"late"_s});
    CHECK(problemOf(u"refund lang:"_s)->kind == Kind::MissingValue);
    CHECK(problemOf(u"is:ours"_s) == ConditionProblem{Kind::NeverTrue, u"is:ours"_s});
    CHECK_FALSE(problemOf(u"refund lang:de -thanks after:3d"_s).has_value());
}
