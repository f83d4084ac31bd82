#include "ui/streams/column_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ColumnWords)
};

}  // namespace

ThreadItem itemOf(const StreamRow &row)
{
    ThreadItem item;
    item.kind = row.gap ? ThreadItemKind::Gap : ThreadItemKind::Post;
    item.id = rowId(row);
    item.at = row.gap ? row.gap->to : row.post.post.created;
    item.post = row.post;
    item.gap = row.gap.value_or(CoverageSpan{});
    item.isCustomers = !row.gap && !row.post.ours;
    return item;
}

QString footWords(const StreamRow &row, const Roster &roster, Instant now)
{
    if (row.gap || !row.conversation || row.post.isDeleted)
        return {};
    return standingWords(*row.conversation, roster, now);
}

QString copiesWords(int behind, bool isOpen)
{
    if (behind == 0)
        return {};
    return isOpen ? Words::tr("%n others say the same: hide them", nullptr, behind)
                  : Words::tr("%n others say the same: show them", nullptr, behind);
}

QString columnRowSentence(const StreamRow &row, const Roster &roster, Instant now)
{
    const QString sentence = ThreadWords(roster).sentence(itemOf(row), now);
    const QString foot = footWords(row, roster, now);
    return foot.isEmpty() ? sentence
                          : Words::tr("%1; %2", "a post; how its conversation stands").arg(sentence, foot);
}

QString gapWords(const StreamRow &row, bool isFetching)
{
    if (!row.gap)
        return {};
    return isFetching ? Words::tr("fetching …") : Words::tr("fetch what the server still has");
}

QString fetchedWords(const FetchedGap &fetched)
{
    const QString brought = fetched.posts > 0
                                ? Words::tr("%n posts of that time were brought in.", nullptr, fetched.posts)
                                : Words::tr("The server has nothing more of that time.");
    if (!fetched.isCut)
        return brought;
    return fetched.posts > 0
               ? Words::tr("%1 It has more than could be asked for at once.").arg(brought)
               : Words::tr("That time is too far back to be asked for at once: nothing was brought in.");
}

QString newWords(const ColumnController::Arrivals &arrivals)
{
    if (arrivals.count == 0)
        return {};
    return arrivals.isMore ? Words::tr("more than %1 new").arg(arrivals.count)
                           : Words::tr("%n new", nullptr, arrivals.count);
}

}  // namespace daisychain::ui
