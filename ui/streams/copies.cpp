#include "ui/streams/copies.h"

namespace daisychain::ui {

namespace {

/// "Thanks!" of one is not that of another, but five letters say little either way.
constexpr qsizetype LeastLetters = 8;
/// Texts that are alike so far are alike.
constexpr qsizetype MostLetters = 400;

bool isComparable(const StreamRow &row)
{
    return !row.gap && !row.post.ours && !row.post.isDeleted &&
           row.post.post.visibility != Visibility::Direct;
}

}  // namespace

QString copyKey(const PostFact &post)
{
    QString key;
    for (const uint c : spokenText(post).toUcs4()) {
        const char32_t letter = c;
        if (QChar::isLetterOrNumber(letter) || QChar::isMark(letter))
            key += QString::fromUcs4(&letter, 1).toCaseFolded();
        if (key.size() >= MostLetters)
            break;
    }
    return key.size() >= LeastLetters ? key : QString();
}

Copies findCopies(const QList<StreamRow> &rows, const QSet<QString> &open, QHash<QString, QString> &keys)
{
    struct First {
        QString id;
        Instant at;
    };
    Copies copies;
    QHash<QString, First> firsts;
    for (const StreamRow &row : rows) {
        if (!isComparable(row))
            continue;
        const QString id = rowId(row);
        auto key = keys.constFind(id);
        if (key == keys.constEnd())
            key = keys.insert(id, copyKey(row.post.post));
        if (key->isEmpty())
            continue;
        const Instant at = row.post.post.created;
        const auto first = firsts.constFind(*key);
        if (first == firsts.constEnd() || first->at - at > CopiesWithin) {
            firsts.insert(*key, {id, at});
            continue;
        }
        ++copies.behind[first->id];
        if (!open.contains(first->id))
            copies.hidden.insert(id);
    }
    return copies;
}

}  // namespace daisychain::ui
