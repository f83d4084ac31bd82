#include "app/ctl/commands.h"
#include "app/ctl/json_of.h"
#include "app/ctl/line_of.h"
#include "app/ctl/session.h"
#include "app/ctl/wait.h"
#include "core/desk/search_reader.h"

#include <QTimeZone>

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

QString warningName(SearchWarning::Kind kind)
{
    switch (kind) {
    case SearchWarning::Kind::UnknownOperator:
        return u"unknown-operator"_s;
    case SearchWarning::Kind::BrokenValue:
        return u"broken-value"_s;
    case SearchWarning::Kind::MissingValue:
        return u"missing-value"_s;
    }
    Q_UNREACHABLE();
}

QJsonArray jsonOfMarks(const QList<SearchMark> &marks)
{
    QJsonArray array;
    for (const SearchMark &mark : marks)
        array.append(QJsonObject{{u"start"_s, int(mark.start)}, {u"end"_s, int(mark.start + mark.length)}});
    return array;
}

QJsonObject jsonOfRow(const SearchRow &row)
{
    return {{u"id"_s, row.post.globalId},
            {u"conversation"_s, row.conversation.isEmpty() ? QJsonValue() : QJsonValue(row.conversation)},
            {u"network"_s, networkName(row.network)},
            {u"author"_s, QJsonObject{{u"id"_s, row.author.globalId},
                                      {u"handle"_s, row.authorHandle},
                                      {u"name"_s, row.authorName}}},
            {u"created"_s, isoText(row.created)},
            {u"visibility"_s, visibilityName(row.visibility)},
            {u"isOurs"_s, row.isOurs},
            {u"isDeleted"_s, row.isDeleted},
            {u"contentWarning"_s, row.contentWarning},
            {u"text"_s, row.text},
            {u"marks"_s, jsonOfMarks(row.textMarks)},
            {u"elsewhere"_s, QJsonArray::fromStringList(row.elsewhere)}};
}

struct Findings {
    QList<SearchRow> rows;
    QList<SearchFilter> unknown;
    bool hasMore = false;
};

Outcome<Findings> find(Session &session, const SearchQuery &query, SearchOrder order, int limit)
{
    const auto me = session.me();
    if (!me)
        return std::unexpected(me.error());
    SearchReader &reader = (*session.desk())->search();
    Findings findings;
    std::optional<SearchCursor> from;
    do {
        const auto page = wait(reader.search(query, order, from, limit - int(findings.rows.size()),
                                             {me->id, session.now(), {}}));
        if (!page)
            return std::unexpected(Trouble(page.error()));
        findings.rows += page->rows;
        findings.unknown = page->unknown;
        findings.hasMore = page->hasMore();
        from = page->next;
    } while (findings.hasMore && findings.rows.size() < limit);
    return findings;
}

QJsonArray jsonOfWarnings(const SearchQuery &query)
{
    QJsonArray warnings;
    for (const SearchWarning &warning : query.warnings)
        warnings.append(QJsonObject{{u"kind"_s, warningName(warning.kind)},
                                    {u"text"_s, warning.text},
                                    {u"start"_s, int(warning.start)},
                                    {u"end"_s, int(warning.start + warning.length)}});
    return warnings;
}

QString linesOfFindings(const Findings &findings)
{
    QString text;
    for (const SearchRow &row : findings.rows)
        text += u"%1  %2  @%3  %4\n"_s.arg(localTime(row.created), row.conversation,
                                           oneLine(row.authorHandle, 60), oneLine(row.text, 100));
    if (findings.hasMore)
        text += u"There is more; --limit shows it.\n"_s;
    return text.isEmpty() ? u"Nothing found."_s : text;
}

Outcome<Answer> search(Session &session, const Arguments &arguments)
{
    const SearchQuery query =
        parseSearch(arguments.word(0), QTimeZone::systemTimeZone(), session.now(), SearchTyping::Finished);
    const SearchOrder order = arguments.has(u"best") ? SearchOrder::BestMatch : SearchOrder::Newest;
    const auto findings = find(session, query, order, arguments.number(u"limit", 50));
    if (!findings)
        return std::unexpected(findings.error());
    QJsonArray rows;
    for (const SearchRow &row : findings->rows)
        rows.append(jsonOfRow(row));
    QJsonArray unknown;
    for (const SearchFilter &filter : findings->unknown)
        unknown.append(searchOperatorName(filter.op) + u':' + filter.value);
    return Answer{QJsonObject{{u"posts"_s, rows},
                              {u"hasMore"_s, findings->hasMore},
                              {u"unknown"_s, unknown},
                              {u"warnings"_s, jsonOfWarnings(query)}},
                  linesOfFindings(*findings)};
}

}  // namespace

QList<Command> searchCommands()
{
    return {{u"search"_s,
             {u"QUERY"_s},
             u"Find posts: words, \"phrases\", from:, tag:, before:, is:open and the like."_s,
             {{u"limit"_s, u"N"_s, u"At most so many posts; 50 by default."_s, Option::Kind::Number},
              {u"best"_s, {}, u"The best match first, not the newest."_s, Option::Kind::Flag}},
             search}};
}

}  // namespace daisychain::ctl
