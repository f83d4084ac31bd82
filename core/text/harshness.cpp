#include "core/text/harshness.h"

#include "core/text/search_tokens.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace daisychain::text {

namespace {

/// Longer texts are looked at up to here.
constexpr qsizetype LongestText = 20'000;
/// Words between "you" and what somebody is called: "you are such a …".
constexpr qsizetype MostBetween = 5;

// All of it is folded as the text is, so accents and case don't matter.

/// What is harsh wherever it stands.
constexpr const char *Phrases[] = {
    // threats, English
    "i will kill you",
    "i ll kill you",
    "im going to kill you",
    "i m going to kill you",
    "gonna kill you",
    "going to kill you all",
    "we will kill you",
    "i will find you and",
    "i ll find you and",
    "i know where you live",
    "we know where you live",
    "i will hurt you",
    "i ll hurt you",
    "i will beat you up",
    "i ll beat you up",
    "i will break your",
    "i ll break your",
    "i will burn down your",
    "i ll burn down your",
    "burn your shop down",
    "burn your office down",
    "burn your house down",
    "hope you die",
    "hope you all die",
    "hope your family dies",
    "you deserve to die",
    "you should be shot",
    "you should all be shot",
    "kill yourself",
    "kill yourselves",
    "go and die",
    "go kill",
    "drop dead",
    "watch your back",
    "rape you",
    // threats, German
    "ich bring dich um",
    "ich bringe dich um",
    "ich bring euch um",
    "ich bringe euch um",
    "ich bringe euch alle um",
    "ich bring euch alle um",
    "ich werde dich umbringen",
    "ich werde euch umbringen",
    "ich töte dich",
    "ich töte euch",
    "ich werde dich töten",
    "ich mach dich kalt",
    "ich mache dich kalt",
    "ich schlag dich",
    "ich schlage dich",
    "ich schlag dir",
    "ich schlage dir",
    "ich hau dir in die fresse",
    "ich finde dich und",
    "ich weiß wo du wohnst",
    "ich weiß wo ihr wohnt",
    "wir wissen wo du wohnst",
    "ich zünde euch an",
    "ich zünde euren laden an",
    "ich brenne euren laden nieder",
    "bring dich um",
    "bringt euch um",
    "geh sterben",
    "geht sterben",
    "verrecke",
    "verreckt",
    "hoffe du stirbst",
    "hoffe ihr sterbt",
    "sollst verrecken",
    "sollt verrecken",
    "man sollte euch erschießen",
    "man sollte dich erschießen",
    "ihr gehört erschossen",
    "du gehörst erschossen",
    // gross insults
    "fuck you",
    "fuck u",
    "fuck yourself",
    "fuck yourselves",
    "fuck off and die",
    "go fuck",
    "eat shit",
    "suck my dick",
    "fick dich",
    "fickt euch",
    "verpiss dich",
    "verpisst euch",
    "leck mich am arsch",
};

/// Slurs: they have no use that a support desk must see first.
constexpr const char *Slurs[] = {
    "nigger",     "niggers",   "kike",         "kikes",       "chink",         "chinks",     "gook",
    "gooks",      "wetback",   "wetbacks",     "raghead",     "ragheads",      "towelhead",  "towelheads",
    "faggot",     "faggots",   "tranny",       "trannies",    "paki",          "pakis",      "retard",
    "retards",    "retarded",  "subhuman",     "subhumans",   "kanake",        "kanaken",    "judensau",
    "saujude",    "saujuden",  "drecksjude",   "negersau",    "drecksneger",   "schwuchtel", "schwuchteln",
    "missgeburt", "mißgeburt", "missgeburten", "untermensch", "untermenschen", "spasti",     "spastis",
};

/// What is harsh when it is said to somebody.
constexpr const char *Insults[] = {
    "cunt",          "cunts",     "bitch",     "bitches",      "bastard",       "bastards",   "scum",
    "scumbag",       "scumbags",  "asshole",   "assholes",     "arsehole",      "arseholes",  "motherfucker",
    "motherfuckers", "fucker",    "fuckers",   "fuckwit",      "fuckwits",      "whore",      "whores",
    "slut",          "sluts",     "vermin",    "wanker",       "wankers",       "twat",       "twats",
    "dickhead",      "dickheads", "arschloch", "arschlöcher",  "wichser",       "hurensohn",  "hurensöhne",
    "fotze",         "fotzen",    "schlampe",  "schlampen",    "hure",          "huren",      "abschaum",
    "drecksau",      "drecksäue", "drecksack", "dreckschwein", "dreckschweine", "scheißkerl", "scheißkerle",
};

constexpr const char *Addresses[] = {"you", "u", "ya", "youre", "ihr", "du", "dich", "euch"};

/// What may stand between the two and takes nothing away.
constexpr const char *Between[] = {
    "are",        "re",         "r",           "is",           "be",       "a",         "an",
    "such",       "all",        "lot",         "bunch",        "of",       "little",    "pack",
    "the",        "total",      "utter",       "complete",     "absolute", "fucking",   "bloody",
    "stupid",     "useless",    "lying",       "dirty",        "damn",     "goddamn",   "lazy",
    "greedy",     "just",       "really",      "nothing",      "but",      "thieving",  "bist",
    "seid",       "ein",        "eine",        "einfach",      "so",       "echt",      "nur",
    "lauter",     "doch",       "ihr",         "du",           "alle",     "verdammte", "verdammten",
    "verdammter", "verdammtes", "dumme",       "dummen",       "dummes",   "blöde",     "blödes",
    "blöden",     "miese",      "mieses",      "miesen",       "faule",    "faulen",    "kleine",
    "kleines",    "scheiß",     "beschissene", "beschissenen",
};

template <size_t N>
QSet<QString> wordSet(const char *const (&words)[N])
{
    QSet<QString> all;
    for (const char *word : words)
        all.insert(searchTokens(QString::fromUtf8(word)));
    return all;
}

/// Each between blanks, as they stand in what searchTokens() makes.
template <size_t N>
QStringList phraseList(const char *const (&phrases)[N])
{
    QStringList all;
    for (const char *phrase : phrases)
        all.append(u' ' + searchTokens(QString::fromUtf8(phrase)) + u' ');
    return all;
}

/// "you utter …", "ihr …": an insult with somebody before it, and nothing else between.
bool insultsSomebody(const QStringList &tokens)
{
    static const QSet<QString> insults = wordSet(Insults);
    static const QSet<QString> addresses = wordSet(Addresses);
    static const QSet<QString> between = wordSet(Between);
    for (qsizetype at = 1; at < tokens.size(); ++at) {
        if (!insults.contains(tokens[at]))
            continue;
        const qsizetype farthest = std::max<qsizetype>(0, at - MostBetween - 1);
        for (qsizetype before = at - 1; before >= farthest; --before) {
            if (addresses.contains(tokens[before]))
                return true;
            if (!between.contains(tokens[before]))
                break;
        }
    }
    return false;
}

}  // namespace

bool isHarsh(QStringView text)
{
    static const QStringList phrases = phraseList(Phrases);
    static const QSet<QString> slurs = wordSet(Slurs);
    const QString tokens = searchTokens(text.first(std::min(text.size(), LongestText)));
    QString between = u' ' + tokens + u' ';
    // "Why the fuck you …" swears at nobody.
    between.replace(QLatin1String(" the fuck "), QLatin1String(" "));
    if (std::any_of(phrases.begin(), phrases.end(),
                    [&](const QString &phrase) { return between.contains(phrase); }))
        return true;
    const QStringList words = tokens.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(),
                       [](const QString &word) { return slurs.contains(word); }) ||
           insultsSomebody(words);
}

}  // namespace daisychain::text
