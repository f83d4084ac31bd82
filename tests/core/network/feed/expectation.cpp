#include "tests/core/network/feed/expectation.h"

#include "core/network/feed/feed_date.h"
#include "core/text/html_to_text.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <optional>

namespace daisychain::network::test {

namespace {

/// Thrown past everything between a word that we don't know and judge().
struct NotOurs {};

/// A value of Python, as far as the files need one.
struct Value {
    enum class Kind { None, Flag, Number, Text, Tuple, Date };
    enum class Reading { Exact, AnyCase, Plain };

    Kind kind = Kind::None;
    bool flag = false;
    qint64 number = 0;
    QString text;
    QList<qint64> tuple;
    Reading reading = Reading::Exact;

    bool isTrue() const
    {
        switch (kind) {
        case Kind::None:
            return false;
        case Kind::Flag:
            return flag;
        case Kind::Number:
            return number != 0;
        case Kind::Text:
            return !text.isEmpty();
        default:
            return true;
        }
    }
};

Value flagOf(bool flag)
{
    return {Value::Kind::Flag, flag, 0, {}, {}, Value::Reading::Exact};
}

Value numberOf(qint64 number)
{
    return {Value::Kind::Number, false, number, {}, {}, Value::Reading::Exact};
}

Value textOf(const QString &text, Value::Reading reading = Value::Reading::Exact)
{
    return {Value::Kind::Text, false, 0, text, {}, reading};
}

Value dateOf(const std::optional<Instant> &at)
{
    if (!at)
        return {};
    return {Value::Kind::Date, false, at->ms, {}, {}, Value::Reading::Exact};
}

qint64 secondsOf(const QList<qint64> &tuple)
{
    const QDate day(int(tuple.value(0)), int(tuple.value(1)), int(tuple.value(2)));
    const QTime time(int(tuple.value(3)), int(tuple.value(4)), int(tuple.value(5)));
    return QDateTime(day, time, QTimeZone::utc()).toSecsSinceEpoch();
}

bool isSameText(const Value &ours, const Value &theirs)
{
    switch (ours.reading) {
    case Value::Reading::Exact:
        return ours.text == theirs.text;
    case Value::Reading::AnyCase:
        return ours.text.compare(theirs.text, Qt::CaseInsensitive) == 0;
    case Value::Reading::Plain:
        break;
    }
    const QString plain = ours.text.simplified();
    return plain == theirs.text.simplified() ||
           plain == text::htmlToText(theirs.text.toUtf8()).text.simplified();
}

bool isEqual(const Value &a, const Value &b)
{
    using Kind = Value::Kind;
    if (a.kind == Kind::Date && b.kind == Kind::Tuple)
        return a.number / 1000 == secondsOf(b.tuple);
    if (a.kind == Kind::Date && b.kind == Kind::Text) {
        const auto date = parseFeedDate(b.text);
        return date && date->at.ms == a.number;
    }
    if (b.kind == Kind::None || a.kind == Kind::None)
        return (a.kind == Kind::None || a.text.isEmpty()) && (b.kind == Kind::None || b.text.isEmpty());
    if (a.kind != b.kind)
        return false;
    if (a.kind == Kind::Text)
        return a.reading != Value::Reading::Exact || b.reading == Value::Reading::Exact ? isSameText(a, b)
                                                                                        : isSameText(b, a);
    return a.number == b.number && a.flag == b.flag && a.tuple == b.tuple;
}

/// What a path of names and numbers means in what we read.
class Lookup final {
public:
    explicit Lookup(const Result<Feed> &read)
        : m_read(read)
    {
    }

    Value value(const QStringList &path) const
    {
        const QString &first = path.first();
        if (first == u"bozo")
            return flagOf(isBroken(m_read));
        if (!m_read)
            return {};
        if (first == u"encoding" && path.size() == 1)
            return textOf(m_read->encoding, Value::Reading::AnyCase);
        if (first == u"entries" && path.size() == 1)
            return numberOf(m_read->entries.size());
        if (first == u"feed")
            return ofFeed(*m_read, path.mid(1));
        if (first == u"entries" && path.size() > 2) {
            const qsizetype index = path[1].toInt();
            // An entry without a text for readers is left out; that it has none is what most of these files
            // want to hear.
            return ofEntry(m_read->entries.value(index), path.mid(2));
        }
        throw NotOurs{};
    }

private:
    static Value ofFeed(const Feed &feed, const QStringList &path)
    {
        const QString name = path.join(u'.');
        if (name == u"title" || name == u"title_detail.value")
            return textOf(feed.title, Value::Reading::Plain);
        if (name == u"link")
            return textOf(feed.link);
        if (name == u"language")
            return textOf(feed.language);
        return ofAuthor(feed.author, name);
    }
    static Value ofEntry(const FeedEntry &entry, const QStringList &path)
    {
        const QString name = path.join(u'.');
        if (name == u"title" || name == u"title_detail.value")
            return textOf(entry.title, Value::Reading::Plain);
        if (name == u"description" || name == u"summary" || name == u"content.0.value" ||
            name == u"summary_detail.value")
            return textOf(entry.text, Value::Reading::Plain);
        if (name == u"link")
            return textOf(entry.link);
        if (name == u"id" || name == u"guid")
            return textOf(entry.id);
        if (name == u"language" || name == u"content.0.language")
            return textOf(entry.language);
        if (name == u"category" || name == u"tags.0.term")
            return textOf(entry.categories.value(0));
        if (name == u"tags.1.term")
            return textOf(entry.categories.value(1));
        if (name.startsWith(u"published") || name.startsWith(u"issued") || name.startsWith(u"created"))
            return dateOf(entry.published);
        if (name.startsWith(u"updated") || name.startsWith(u"modified"))
            return dateOf(entry.updated);
        return ofAuthor(entry.author, name);
    }
    static Value ofAuthor(const FeedAuthor &author, const QString &name)
    {
        if (name == u"author") {
            const bool isBoth = !author.name.isEmpty() && !author.mail.isEmpty();
            return textOf(isBoth ? author.name + QStringLiteral(" (") + author.mail + QStringLiteral(")")
                                 : author.shown());
        }
        if (name == u"author_detail.name")
            return textOf(author.name);
        if (name == u"author_detail.email")
            return textOf(author.mail);
        if (name == u"author_detail.url" || name == u"author_detail.href")
            return textOf(author.address);
        throw NotOurs{};
    }

    const Result<Feed> &m_read;
};

/// Recursive descent through an expression.
class Evaluator final {
public:
    Evaluator(const QString &expression, const Result<Feed> &read)
        : m_rest(expression)
        , m_lookup(read)
    {
    }

    Value all()
    {
        Value value = either();
        if (!m_rest.trimmed().isEmpty())
            throw NotOurs{};
        return value;
    }

private:
    bool takes(const char16_t *form, QString *what = nullptr)
    {
        const QRegularExpression expression(QStringLiteral("^\\s*(") + QString::fromUtf16(form) + u')');
        const QRegularExpressionMatch match = expression.match(m_rest);
        if (!match.hasMatch())
            return false;
        if (what != nullptr)
            *what = match.captured(match.lastCapturedIndex());
        m_rest.remove(0, match.capturedLength());
        return true;
    }
    void expect(const char16_t *form)
    {
        if (!takes(form))
            throw NotOurs{};
    }

    Value either()
    {
        Value value = both();
        while (takes(u"or\\b")) {
            const Value other = both();
            if (!value.isTrue())
                value = other;
        }
        return value;
    }
    Value both()
    {
        Value value = negated();
        while (takes(u"and\\b")) {
            const Value other = negated();
            if (value.isTrue())
                value = other;
        }
        return value;
    }
    Value negated() { return takes(u"not\\b") ? flagOf(!negated().isTrue()) : compared(); }
    Value compared()
    {
        Value left = sum();
        bool isAll = true;
        bool isCompared = false;
        while (takes(u"==|is\\b")) {
            const Value right = sum();
            isAll = isAll && isEqual(left, right);
            isCompared = true;
            left = right;
        }
        return isCompared ? flagOf(isAll) : left;
    }
    Value sum()
    {
        Value value = operand();
        while (takes(u"\\+"))
            value.text += operand().text;
        return value;
    }
    Value operand()
    {
        QString word;
        if (takes(u"u?'((?:[^'\\\\]|\\\\.)*)'", &word) || takes(u"u?\"((?:[^\"\\\\]|\\\\.)*)\"", &word))
            return textOf(unescaped(word));
        if (takes(u"\\d+", &word))
            return numberOf(word.toLongLong());
        if (takes(u"None\\b"))
            return {};
        if (takes(u"ord\\(")) {
            const Value value = either();
            expect(u"\\)");
            return numberOf(value.text.isEmpty() ? 0 : value.text.front().unicode());
        }
        if (takes(u"len\\(")) {
            const Value value = either();
            expect(u"\\)");
            return value;
        }
        if (takes(u"\\("))
            return tupleOrGroup();
        return path();
    }
    Value tupleOrGroup()
    {
        Value value = either();
        if (takes(u"\\)"))
            return value;
        Value tuple{Value::Kind::Tuple, false, 0, {}, {value.number}, Value::Reading::Exact};
        while (takes(u",")) {
            if (takes(u"\\)"))
                return tuple;
            tuple.tuple.append(either().number);
        }
        expect(u"\\)");
        return tuple;
    }
    Value path()
    {
        QString word;
        QStringList path;
        if (!takes(u"[a-z_]\\w*", &word))
            throw NotOurs{};
        path.append(word);
        while (true) {
            if (takes(u"\\.has_key\\('(\\w+)'\\)", &word)) {
                path.append(word);
                return flagOf(m_lookup.value(path).isTrue());
            }
            if (!takes(u"\\['([^']*)'\\]", &word) && !takes(u"\\[(\\d+)\\]", &word) &&
                !takes(u"\\.(\\w+)\\b(?!\\()", &word))
                break;
            path.append(word);
        }
        return m_lookup.value(path);
    }
    static QString unescaped(const QString &text)
    {
        static const QRegularExpression form(
            QStringLiteral("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))"));
        QString result;
        qsizetype at = 0;
        QRegularExpressionMatchIterator matches = form.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            result += QStringView(text).mid(at, match.capturedStart() - at);
            at = match.capturedEnd();
            const QString code = match.captured(1) + match.captured(2);
            const QString letter = match.captured(3);
            result += !code.isEmpty()  ? QChar(code.toUShort(nullptr, 16))
                      : letter == u"n" ? QChar(u'\n')
                      : letter == u"t" ? QChar(u'\t')
                      : letter == u"r" ? QChar(u'\r')
                                       : letter.front();
        }
        return result + text.mid(at);
    }

    QString m_rest;
    const Lookup m_lookup;
};

}  // namespace

bool isBroken(const Result<Feed> &read)
{
    if (!read)
        return true;
    for (const FeedWarning &warning : read->warnings) {
        switch (warning.kind) {
        case FeedWarningKind::ExternalEntity:
        case FeedWarningKind::Date:
        case FeedWarningKind::DateWithoutZone:
        case FeedWarningKind::Address:
        case FeedWarningKind::RepeatedId:
        case FeedWarningKind::EmptyEntry:
        case FeedWarningKind::TooManyEntries:
        case FeedWarningKind::WrongKind:
            continue;
        default:
            return true;
        }
    }
    return false;
}

FileNotes notesOf(const QByteArray &bytes)
{
    static const QRegularExpression expect(QStringLiteral("Expect:\\s*(.+)"));
    static const QRegularExpression header(QStringLiteral("Header:\\s*([\\w-]+):[ \\t]*([^\\r\\n]*)"));
    // Good enough for UTF-16 and UTF-32 too: what we look for is ASCII.
    const QString text = QString::fromUtf8(bytes.left(20'000).replace('\0', QByteArray()));
    FileNotes notes;
    if (const QRegularExpressionMatch match = expect.match(text); match.hasMatch())
        notes.expectation = match.captured(1).section(QStringLiteral("-->"), 0, 0).trimmed();
    QRegularExpressionMatchIterator headers = header.globalMatch(text);
    while (headers.hasNext()) {
        const QRegularExpressionMatch match = headers.next();
        const QString name = match.captured(1).toLower();
        const QByteArray value = match.captured(2).trimmed().toUtf8();
        if (name == u"content-type")
            notes.hints.contentType = value;
        else if (name == u"content-location")
            notes.hints.contentLocation = value;
        else if (name == u"content-language")
            notes.hints.contentLanguage = value;
    }
    return notes;
}

Verdict judge(const QString &expectation, const Result<Feed> &read)
{
    if (expectation.isEmpty() || expectation == u"1")
        return Verdict::NotOurs;
    try {
        return Evaluator(expectation, read).all().isTrue() ? Verdict::Passed : Verdict::Failed;
    } catch (const NotOurs &) {
        return Verdict::NotOurs;
    }
}

}  // namespace daisychain::network::test
