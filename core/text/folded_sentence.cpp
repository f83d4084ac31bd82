#include "core/text/folded_sentence.h"

#include "core/text/search_characters.h"

namespace daisychain::text {

namespace {

enum class Run { Blank, Letters, Digits, Sign };

class SentenceFolder final {
public:
    explicit SentenceFolder(QStringView sentence)
        : m_sentence(sentence)
    {
        m_folded.words.reserve(sentence.size() + 16);
        add(u' ', 0);
    }

    FoldedSentence fold()
    {
        while (m_at < m_sentence.size())
            step();
        endRun(m_sentence.size());
        return std::move(m_folded);
    }

private:
    void add(QChar c, qsizetype place)
    {
        m_folded.words.append(c);
        m_folded.places.append(place);
    }

    void endRun(qsizetype place)
    {
        if (m_run != Run::Blank)
            add(u' ', place);
        m_run = Run::Blank;
    }

    void addTo(Run run, QChar c)
    {
        if (m_run != run)
            endRun(m_at);
        m_run = run;
        add(c, m_at);
    }

    /// A word of one sign; the same one twice is one.
    void addSign(QStringView word)
    {
        endRun(m_at);
        const QStringView last = QStringView(m_folded.words).chopped(1);
        if (last.endsWith(word) && last.chopped(word.size()).endsWith(u' '))
            return;
        for (const QChar c : word)
            addTo(Run::Sign, c);
        endRun(m_at + 1);
    }

    void skipToBlank()
    {
        while (m_at < m_sentence.size() && !m_sentence[m_at].isSpace())
            ++m_at;
    }

    bool isDigitAt(qsizetype at) const
    {
        return at >= 0 && at < m_sentence.size() && m_sentence[at] >= u'0' && m_sentence[at] <= u'9';
    }

    bool isBlankAt(qsizetype at) const
    {
        return at < 0 || at >= m_sentence.size() || m_sentence[at].isSpace();
    }

    /// "p.m.", "z.B.": a point behind a single letter that another follows.
    bool shortensLetter() const
    {
        const bool isSingle = m_run == Run::Letters && m_folded.words.at(m_folded.words.size() - 2) == u' ';
        return isSingle && m_at + 1 < m_sentence.size() && m_sentence[m_at + 1].isLetter();
    }

    /// Whether a mention or an address was passed over.
    bool skipsName(QChar c)
    {
        const bool startsWord = m_at == 0 || !m_sentence[m_at - 1].isLetterOrNumber();
        const QStringView rest = m_sentence.sliced(m_at);
        const bool isMention = c == u'@' && rest.size() > 1 && rest[1].isLetterOrNumber();
        const bool isAddress = c != u'@' && (rest.startsWith(u"https://", Qt::CaseInsensitive) ||
                                             rest.startsWith(u"http://", Qt::CaseInsensitive));
        if (!startsWord || !(isMention || isAddress))
            return false;
        addSign(isMention ? u"@" : u",");
        skipToBlank();
        return true;
    }

    void addLetter(const AlphabetCharacter &character)
    {
        for (int i = 0; i < character.length; ++i)
            addTo(Run::Letters, QChar(character.folded[i]));
    }

    void addPunctuation(QChar c)
    {
        const bool isTight = c == u'.' || c == u':' || c == u'/';
        if (isTight && isDigitAt(m_at - 1) && isDigitAt(m_at + 1))
            return addTo(Run::Digits, c);
        if (c == u'-' && isBlankAt(m_at - 1) && isBlankAt(m_at + 1))
            return addSign(u",");
        if (c == u'.' && shortensLetter())
            return endRun(m_at);
        if (c == u'&')
            return addSign(u"and");
        if (c == u'?' || c == u'¿')
            return addSign(u"?");
        const bool partsClauses = QStringView(u",;:()!…–—.\"„“”«»¡|").contains(c);
        if (partsClauses || c.unicode() >= AlphabetEnd)
            return isApostrophe(c) ? endRun(m_at) : addSign(u",");
        endRun(m_at);
    }

    static bool isApostrophe(QChar c) { return c == u'’' || c == u'‘' || c == u'\u2010' || c == u'\u2011'; }

    void step()
    {
        const QChar c = m_sentence[m_at];
        if ((c == u'@' || c == u'h' || c == u'H') && skipsName(c))
            return;
        const char16_t letter = c.unicode() | 0x20;
        if (letter >= u'a' && letter <= u'z' && c.unicode() < 0x80)
            addTo(Run::Letters, QChar(letter));
        else if (c == u' ')
            endRun(m_at);
        else
            addOther(c);
        ++m_at;
    }

    void addOther(QChar c)
    {
        const bool isTabled = c.unicode() < AlphabetEnd;
        const AlphabetCharacter &character = alphabetTable()[isTabled ? c.unicode() : u' '];
        if (isDigitAt(m_at))
            addTo(Run::Digits, c);
        else if (c.isSpace())
            endRun(m_at);
        else if (isTabled && character.kind == SearchKind::Word)
            addLetter(character);
        else if (!c.isMark() && !c.isNonCharacter() && c.category() != QChar::Other_Format)
            addPunctuation(c);
    }

    QStringView m_sentence;
    FoldedSentence m_folded;
    Run m_run = Run::Blank;
    qsizetype m_at = 0;
};

}  // namespace

FoldedSentence foldSentence(QStringView sentence)
{
    return SentenceFolder(sentence).fold();
}

}  // namespace daisychain::text
