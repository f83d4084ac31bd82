#include "core/text/entity_characters.h"
#include "core/text/phrases.h"
#include "core/text/private_words.h"

#include <algorithm>
#include <array>

namespace daisychain::text {

namespace {

// -- forms

/// What tokens of well-known services begin with, in the documentation of each.
constexpr std::array Beginnings{
    QStringView(u"sk_live_"), QStringView(u"sk_test_"), QStringView(u"rk_live_"),    QStringView(u"sk-"),
    QStringView(u"whsec_"),   QStringView(u"ghp_"),     QStringView(u"gho_"),        QStringView(u"ghu_"),
    QStringView(u"ghs_"),     QStringView(u"ghr_"),     QStringView(u"github_pat_"), QStringView(u"glpat-"),
    QStringView(u"xoxb-"),    QStringView(u"xoxp-"),    QStringView(u"xoxa-"),       QStringView(u"xoxr-"),
    QStringView(u"xapp-"),    QStringView(u"AKIA"),     QStringView(u"ASIA"),        QStringView(u"AIza"),
    QStringView(u"ya29."),    QStringView(u"eyJ"),      QStringView(u"SG."),         QStringView(u"hf_"),
    QStringView(u"npm_"),     QStringView(u"pypi-"),    QStringView(u"dop_v1_"),     QStringView(u"shpat_"),
};
constexpr qsizetype ShortestToken = 20;
constexpr qsizetype ShortestBearer = 16;
constexpr qsizetype LongWord = 32;

bool isTokenSign(char32_t code)
{
    return isAsciiWord(code) || code == U'-' || code == U'.' || code == U'+' || code == U'/' || code == U'=';
}

struct Signs {
    int digits = 0;
    int capitals = 0;
    int letters = 0;  ///< small ones
    int others = 0;
};

Signs signsOf(QStringView word)
{
    Signs signs;
    for (const QChar sign : word) {
        const char16_t unit = sign.unicode();
        if (isAsciiDigit(unit))
            ++signs.digits;
        else if (isAsciiLetter(unit))
            ++(unit < u'a' ? signs.capitals : signs.letters);
        else
            ++signs.others;
    }
    return signs;
}

bool isKnownToken(QStringView word)
{
    return word.size() >= ShortestToken && signsOf(word).digits > 1 &&
           std::any_of(Beginnings.begin(), Beginnings.end(),
                       [&](QStringView beginning) { return word.startsWith(beginning); });
}

/// Digits, capitals and small letters without order, or nothing but hexadecimal digits.
bool isRandom(QStringView word)
{
    constexpr int Some = 3;
    if (word.size() < LongWord)
        return false;
    const Signs signs = signsOf(word);
    const bool isHex = std::all_of(word.begin(), word.end(), [](QChar sign) {
        return isAsciiDigit(sign.unicode()) || (sign.toLower() >= u'a' && sign.toLower() <= u'f');
    });
    return signs.digits >= Some &&
           ((signs.capitals >= Some && signs.letters >= Some && signs.others <= Some) ||
            (isHex && signs.capitals + signs.letters >= Some));
}

/// "Bearer" directly before the word.
bool isBearer(QStringView plain, qsizetype start)
{
    constexpr QStringView Bearer = u"bearer ";
    return start >= Bearer.size() &&
           plain.sliced(start - Bearer.size(), Bearer.size()).compare(Bearer, Qt::CaseInsensitive) == 0;
}

/// "-----BEGIN … PRIVATE KEY-----" to its end, or the end of the text.
void findPrivateKeys(QStringView plain, PrivatePlaces &places)
{
    constexpr qsizetype LongestName = 40;
    constexpr QStringView Begin = u"-----BEGIN ";
    constexpr QStringView End = u"-----END ";
    for (qsizetype at = plain.indexOf(Begin); at >= 0; at = plain.indexOf(Begin, at + 1)) {
        const qsizetype name = at + Begin.size();
        if (!plain.sliced(name, std::min(LongestName, plain.size() - name)).contains(u"PRIVATE KEY"))
            continue;
        const qsizetype last = plain.indexOf(End, name);
        const qsizetype close = last < 0 ? -1 : plain.indexOf(u"-----", last + End.size());
        const qsizetype end = close < 0 ? plain.size() : close + 5;
        places.add(PrivateKind::Secret, at, end);
        at = end - 1;
    }
}

// -- after words

const Phrases &passwordWords()
{
    static const Phrases phrases{
        "password, passwort, kennwort, passphrase, passwd, pwd, mot de passe, mdp, contraseña, clave, senha",
    };
    return phrases;
}

const Phrases &codeWords()
{
    static const Phrases phrases{
        "pin, pin code, cvv, cvc, cvv2, otp, one time code, one time password, one time passcode, one time "
        "pin, "
        "verification code, security code, access code, login code, log in code, sign in code, "
        "authentication code, "
        "2fa code, passcode, tan, sicherheitscode, bestätigungscode, zugangscode, einmalcode, geheimzahl, "
        "code de vérification, code de sécurité, code secret, code pin, code d'accès, código de "
        "verificación, "
        "código de seguridad, código de acceso, código pin",
    };
    return phrases;
}

const Phrases &beingWords()
{
    static const Phrases phrases{"is, was, now, ist, lautet, war, jetzt, est, es, number, nummer"};
    return phrases;
}

bool isBlank(QChar unit)
{
    return unit.isSpace();
}

/// The word around `at` as it was written, without the quotation marks and the end of the sentence.
PrivateData wordAround(QStringView plain, qsizetype at)
{
    constexpr qsizetype LongestPassword = 128;
    constexpr QStringView Ends = u"\"'“”„«».,;)(";
    qsizetype start = at;
    while (start > 0 && at - start < LongestPassword && !isBlank(plain[start - 1]) &&
           plain[start - 1] != u':' && plain[start - 1] != u'=')
        --start;
    qsizetype end = at;
    while (end < plain.size() && end - at < LongestPassword && !isBlank(plain[end]))
        ++end;
    while (start < end && Ends.contains(plain[start]))
        ++start;
    while (end > start && Ends.contains(plain[end - 1]))
        --end;
    return {PrivateKind::Secret, start, end};
}

/// "Sunflower7", "a!b2c3", not "incorrect", "case-sensitive" or "8-20".
bool looksLikePassword(QStringView word)
{
    constexpr qsizetype Shortest = 4;
    if (word.size() < Shortest)
        return false;
    const Signs signs = signsOf(word);
    const bool isMixed = signsOf(word.sliced(1)).capitals > 0 && signs.letters > 0;
    const bool hasSign = std::any_of(word.begin(), word.end(),
                                     [](QChar sign) { return QStringView(u"!@#$%^&*_+=~").contains(sign); });
    const bool isNumber = signs.digits >= Shortest && signs.letters + signs.capitals == 0;
    return isNumber || isMixed || (hasSign && word.size() > Shortest) ||
           (signs.digits > 0 && signs.letters + signs.capitals > 1);
}

bool isCodeToken(QStringView token)
{
    constexpr qsizetype Shortest = 3;
    constexpr qsizetype Longest = 8;
    return token.size() >= Shortest && token.size() <= Longest && signsOf(token).digits >= Shortest;
}

}  // namespace

void findSecretForms(QStringView plain, PrivatePlaces &places)
{
    findPrivateKeys(plain, places);
    for (qsizetype at = 0; at < plain.size();) {
        const qsizetype end = runEnd(plain, at, isTokenSign);
        const QStringView word = plain.sliced(at, end - at);
        const bool isBorne = word.size() >= ShortestBearer && isBearer(plain, at) && signsOf(word).digits > 0;
        if (isBorne || isKnownToken(word) || isRandom(word))
            places.add(PrivateKind::Secret, at, end);
        at = end + 1;
    }
}

void findSaidSecrets(QStringView plain, const QList<TokenPlace> &tokens, PrivatePlaces &places)
{
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const qsizetype password = passwordWords().lengthAt(tokens, at);
        const qsizetype code = codeWords().lengthAt(tokens, at);
        if (password == 0 && code == 0)
            continue;
        qsizetype next = at + std::max(password, code);
        const qsizetype being = next < tokens.size() ? beingWords().lengthAt(tokens, next) : 0;
        next += being;
        if (next >= tokens.size())
            continue;
        const QStringView gap = gapBefore(plain, tokens, next);
        const bool isSaid = being > 0 || gap.contains(u':') || gap.contains(u'=');
        const PrivateData word = wordAround(plain, tokens[next].start);
        const QStringView written = plain.sliced(word.start, word.end - word.start);
        const bool isQuoted = gap.contains(u'"') || gap.contains(u'“') || gap.contains(u'„');
        if (password > 0 && isSaid && (isQuoted || looksLikePassword(written)))
            places.add(PrivateKind::Secret, word.start, word.end);
        else if (code > 0 && isCodeToken(tokens[next].token) && !gap.contains(u'.'))
            places.add(PrivateKind::Secret, tokens[next].start, tokens[next].start + tokens[next].length);
    }
}

}  // namespace daisychain::text
