#include "core/desk/snippet.h"

#include "core/text/find_entities.h"
#include "core/text/normalize.h"
#include "core/text/visible_text.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace daisychain {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostValueCharacters = 60;
constexpr qsizetype MostVariableName = 80;

constexpr std::array<QStringView, SnippetVariableCount> VariableNames{
    u"customer", u"customer-first", u"handle", u"me", u"me-first", u"signature", u"account"};

std::optional<SnippetVariable> variableNamed(QStringView name)
{
    for (size_t i = 0; i < VariableNames.size(); ++i) {
        if (name.compare(VariableNames[i], Qt::CaseInsensitive) == 0)
            return SnippetVariable(i);
    }
    return std::nullopt;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' || c == u' ';
}

/// A name between braces, single ones or the double ones of other programs.
struct Braced {
    qsizetype length = 0;  ///< with the braces
    QStringView name;
};

std::optional<Braced> bracedAt(QStringView text, qsizetype at)
{
    const qsizetype braces = text.mid(at, 2) == u"{{" ? 2 : 1;
    qsizetype end = at + braces;
    while (end < text.size() && end - at < MostVariableName && isNameCharacter(text[end]))
        ++end;
    const QStringView name = text.mid(at + braces, end - at - braces).trimmed();
    const bool isClosed = text.mid(end, braces) == QStringView(u"}}").first(braces);
    if (name.isEmpty() || !isClosed)
        return std::nullopt;
    return Braced{end + braces - at, name};
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (const QString plain = line.toString().simplified(); !plain.isEmpty())
            lines.append(plain);
    }
    return lines;
}

QSet<QString> wordsOf(const QString &text)
{
    QSet<QString> words;
    QString word;
    for (const QChar c : text::foldForSearch(text) + u' ') {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

Error invalid(const QString &field, const QString &what)
{
    return {ErrorCode::Invalid, {field, what}};
}

}  // namespace

QString snippetVariableName(SnippetVariable variable)
{
    return VariableNames[size_t(variable)].toString();
}

Result<QList<SnippetPart>> snippetParts(const QString &text)
{
    QList<SnippetPart> parts;
    QString plain;
    const auto endPlain = [&] {
        if (!plain.isEmpty())
            parts.append({plain});
        plain.clear();
    };
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u'\\' && at + 1 < text.size() && (text[at + 1] == u'{' || text[at + 1] == u'}')) {
            plain += text[at + 1];
            at += 2;
            continue;
        }
        const auto braced = text[at] == u'{' ? bracedAt(text, at) : std::nullopt;
        if (!braced) {
            plain += text[at++];
            continue;
        }
        const auto variable = variableNamed(braced->name);
        if (!variable)
            return Failure(invalid(u"variable"_s, braced->name.toString()));
        endPlain();
        parts.append({{}, variable});
        at += braced->length;
    }
    endPlain();
    return parts;
}

Result<void> checkSnippet(const Snippet &snippet)
{
    if (snippet.name.isEmpty())
        return Failure(invalid(u"name"_s, u"empty"_s));
    if (snippet.name.size() > MostSnippetName)
        return Failure(invalid(u"name"_s, u"too long"_s));
    const bool isWord = std::ranges::all_of(snippet.name, [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u'-' || c == u'_' || c == u'.';
    });
    if (!isWord)
        return Failure(invalid(u"name"_s, snippet.name));
    if (snippet.text.trimmed().isEmpty())
        return Failure(invalid(u"text"_s, u"empty"_s));
    if (snippet.text.size() > MostSnippetText)
        return Failure(invalid(u"text"_s, u"too long"_s));
    if (!snippet.text.isValidUtf16() || snippet.text.contains(QChar(u'\0')))
        return Failure(invalid(u"text"_s, u"characters"_s));
    const bool isTag = snippet.language.size() <= 3 &&
                       std::ranges::all_of(snippet.language, [](QChar c) { return c >= u'a' && c <= u'z'; });
    if (!isTag || snippet.language.size() == 1)
        return Failure(invalid(u"language"_s, snippet.language.left(20)));
    if (const auto parts = snippetParts(snippet.text); !parts)
        return Failure(parts.error());
    return {};
}

QString foldedSnippetName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString snippetValue(const QString &foreign)
{
    const QString line = text::plainLine(foreign, MostValueCharacters).trimmed();
    QString plain;
    for (const QChar c : line) {
        if (c.category() != QChar::Other_Control && c != u'{' && c != u'}')
            plain += c;
    }
    return text::findMastodonEntities(plain).isEmpty() && !plain.contains(u'@') && !plain.contains(u'#') &&
                   !plain.contains(u"://"_s) && !plain.contains(u"www."_s, Qt::CaseInsensitive)
               ? plain
               : QString();
}

QString firstNameOf(const QString &name)
{
    for (const QString &word : name.simplified().split(u' ')) {
        const bool isTitle = word.endsWith(u'.');
        if (!word.isEmpty() && word.front().isLetter() && !isTitle)
            return word;
    }
    return {};
}

QString filledSnippet(const Snippet &snippet, const SnippetValues &values)
{
    const auto parts = snippetParts(snippet.text);
    if (!parts)
        return snippet.text;
    QString text;
    for (const SnippetPart &part : *parts) {
        if (!part.variable)
            text += part.text;
        else if (const QString value = values.value(*part.variable); !value.isEmpty())
            text += value;
        else
            text += u'{' + snippetVariableName(*part.variable) + u'}';
    }
    return text;
}

std::optional<SnippetGap> firstGap(const QString &text)
{
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at + 1)) {
        const auto braced = bracedAt(text, at);
        if (const auto variable = braced ? variableNamed(braced->name) : std::nullopt)
            return SnippetGap{at, braced->length, *variable};
    }
    return std::nullopt;
}

bool isSnippetIn(const Snippet &snippet, const QString &text)
{
    const auto parts = snippetParts(snippet.text);
    QString own;
    for (const SnippetPart &part : parts.value_or(QList<SnippetPart>()))
        own += part.text + u' ';
    const QSet<QString> wanted = wordsOf(own);
    const QSet<QString> there = wordsOf(text);
    const auto kept =
        std::ranges::count_if(wanted, [&](const QString &word) { return there.contains(word); });
    return wanted.isEmpty() ? !text.trimmed().isEmpty() : 2 * kept >= wanted.size();
}

bool hasOwnLine(const QString &text, const QStringList &filled)
{
    QSet<QString> saved;
    for (const QString &one : filled) {
        for (const QString &line : linesOf(one))
            saved.insert(line);
    }
    return std::ranges::any_of(linesOf(text), [&](const QString &line) { return !saved.contains(line); });
}

}  // namespace daisychain
