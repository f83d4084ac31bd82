#pragma once

#include "core/desk/queue.h"
#include "core/desk/search_query.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace daisychain {

/// A list of one's own: what a list of the queue holds, narrowed by a search. A conversation fits when
/// something its customer said in it would be found, and nothing they said has what is excluded.
struct SavedView {
    QString name;  ///< not empty, no other view's and no list's; see viewNameProblem()
    QueueView base = QueueView::AllOpen;
    QString conditions;  ///< as typed, see parseSearch()

    bool operator==(const SavedView &) const = default;
};

/// Where DeskState keeps the views, in the order in which they are shown.
inline constexpr QStringView SavedViewsState = u"queue/views";

/// Between SavedViewsState and the values. What can't be read is left out: a later program may know more.
QByteArray encodeViews(const QList<SavedView> &views);
QList<SavedView> decodeViews(const QByteArray &stored);

enum class ViewNameProblem : quint8 { Empty, Taken };
/// Whether a view may be called so among `others`; upper and lower case are the same, and the names of
/// the lists (queueViewName) are taken.
std::optional<ViewNameProblem> viewNameProblem(QStringView name, const QList<SavedView> &others);
/// By its name, whatever the case.
std::optional<SavedView> findView(QStringView name, const QList<SavedView> &views);

/// Why conditions make no view. A search goes on with what it doesn't understand; a view would hold the wrong
/// conversations, for ever.
struct ConditionProblem {
    enum class Kind : quint8 {
        Nothing,  ///< no condition
        UnknownOperator,
        BrokenValue,
        MissingValue,
        NeverTrue,  ///< of what customers say, such as is:ours
    };
    Kind kind = Kind::Nothing;
    QString text;  ///< the operator or the value

    bool operator==(const ConditionProblem &) const = default;
};
std::optional<ConditionProblem> conditionProblem(const SearchQuery &conditions);

/// How many conversations a list holds.
struct ListCount {
    int count = 0;
    bool isAtLeast = false;  ///< counting stopped there
    StoreVersion version;

    bool operator==(const ListCount &) const = default;
};

}  // namespace daisychain
