#include "ui/search/search_completion.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

bool hasManyValues(SearchOperator op)
{
    return op == SearchOperator::From || op == SearchOperator::To || op == SearchOperator::Tag;
}

/// Whether the place lies in a phrase: behind an odd number of quotes.
bool isQuoted(const QString &typed, qsizetype at)
{
    return QStringView(typed).first(at).count(u'"') % 2 == 1;
}

QStringList operatorsLike(const QString &beginning)
{
    QStringList names;
    for (const SearchOperatorHelp &help : searchOperators()) {
        if (help.name.startsWith(beginning, Qt::CaseInsensitive))
            names.append(help.name + u':');
    }
    return names;
}

}  // namespace

SearchCompletion completionAt(const QString &typed, qsizetype cursor)
{
    SearchCompletion completion;
    cursor = std::clamp<qsizetype>(cursor, 0, typed.size());
    qsizetype start = cursor;
    while (start > 0 && !typed[start - 1].isSpace())
        --start;
    qsizetype end = cursor;
    while (end < typed.size() && !typed[end].isSpace())
        ++end;
    if (start < typed.size() && typed[start] == u'-')
        ++start;  // what is left out is completed like what is wanted
    const QString word = typed.mid(start, cursor - start);
    completion.start = start;
    completion.length = end - start;
    if (word.isEmpty() || isQuoted(typed, start))
        return completion;
    const qsizetype colon = word.indexOf(u':');
    if (word.startsWith(u'#')) {
        completion.op = SearchOperator::Tag;
        completion.beginning = word.mid(1);
        return completion;
    }
    if (colon < 0) {
        completion.choices = operatorsLike(word);
        return completion;
    }
    for (const SearchOperatorHelp &help : searchOperators()) {
        if (help.name.compare(word.first(colon), Qt::CaseInsensitive) != 0)
            continue;
        completion.start = start + colon + 1;
        completion.length = end - completion.start;
        completion.beginning = word.mid(colon + 1);
        if (hasManyValues(help.op)) {
            completion.op = help.op;
            return completion;
        }
        for (const QString &value : help.examples) {
            if (value.startsWith(completion.beginning, Qt::CaseInsensitive) && value != completion.beginning)
                completion.choices.append(value);
        }
    }
    return completion;
}

}  // namespace daisychain::ui
