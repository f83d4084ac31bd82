#include "ui/settings/setting_finder.h"

#include "core/base/when_ready.h"
#include "core/text/fuzzy.h"

#include <QCoreApplication>

namespace daisychain::ui {

namespace {

/// Where translators find the texts of this file.
constexpr auto Context = "SettingFinder";

struct Entry {
    const char *id;
    const char *title;
    const char *section;
    const char *words;
};

// Words that people may think of, each with its synonyms; small letters.
constexpr Entry Entries[] = {
    {"you.name", QT_TRANSLATE_NOOP("SettingFinder", "Your name"), QT_TRANSLATE_NOOP("SettingFinder", "You"),
     QT_TRANSLATE_NOOP("SettingFinder", "person who am i call me profile")},
    {"you.signature", QT_TRANSLATE_NOOP("SettingFinder", "You sign as"),
     QT_TRANSLATE_NOOP("SettingFinder", "You"),
     QT_TRANSLATE_NOOP("SettingFinder", "signature sign initials first name below the answer reply")},
    {"you.languages", QT_TRANSLATE_NOOP("SettingFinder", "Languages you write"),
     QT_TRANSLATE_NOOP("SettingFinder", "You"),
     QT_TRANSLATE_NOOP("SettingFinder", "speak tongue german english translate")},
    {"you.initials", QT_TRANSLATE_NOOP("SettingFinder", "Your initials"),
     QT_TRANSLATE_NOOP("SettingFinder", "You"),
     QT_TRANSLATE_NOOP("SettingFinder", "letters short mark caret name")},
    {"accounts.server", QT_TRANSLATE_NOOP("SettingFinder", "Connect an account"),
     QT_TRANSLATE_NOOP("SettingFinder", "Accounts"),
     QT_TRANSLATE_NOOP(
         "SettingFinder",
         "add sign in login mastodon bluesky x twitter feed rss server token password remove disconnect")},
    {"signatures.style", QT_TRANSLATE_NOOP("SettingFinder", "How accounts sign"),
     QT_TRANSLATE_NOOP("SettingFinder", "Signatures"),
     QT_TRANSLATE_NOOP("SettingFinder", "signature initials caret full name pattern who wrote ending")},
    {"streams.list", QT_TRANSLATE_NOOP("SettingFinder", "Streams and what is told of each"),
     QT_TRANSLATE_NOOP("SettingFinder", "Streams"),
     QT_TRANSLATE_NOOP("SettingFinder",
                       "hashtag mentions mute notification level gaps coverage heard remove")},
    {"streams.add", QT_TRANSLATE_NOOP("SettingFinder", "Listen to something else"),
     QT_TRANSLATE_NOOP("SettingFinder", "Streams"),
     QT_TRANSLATE_NOOP("SettingFinder", "add stream hashtag search words follow watch")},
    {"costs.cap", QT_TRANSLATE_NOOP("SettingFinder", "Spend at most, a month"),
     QT_TRANSLATE_NOOP("SettingFinder", "Costs"),
     QT_TRANSLATE_NOOP("SettingFinder", "cost cap limit budget money dollars price ledger bill usage")},
    {"snippets.list", QT_TRANSLATE_NOOP("SettingFinder", "Saved replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "Saved replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "snippet template canned macro text module import export slash")},
    {"snippets.add", QT_TRANSLATE_NOOP("SettingFinder", "Save a reply"),
     QT_TRANSLATE_NOOP("SettingFinder", "Saved replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "new snippet template canned macro add")},
    {"customers.addresses", QT_TRANSLATE_NOOP("SettingFinder", "Where numbers of orders and tickets lead"),
     QT_TRANSLATE_NOOP("SettingFinder", "Customers"),
     QT_TRANSLATE_NOOP("SettingFinder", "order ticket bug number reference address link open")},
    {"customers.import", QT_TRANSLATE_NOOP("SettingFinder", "Import customers or past conversations"),
     QT_TRANSLATE_NOOP("SettingFinder", "Customers"),
     QT_TRANSLATE_NOOP("SettingFinder", "csv file table zendesk tickets contacts upload take in")},
    {"notifications.level", QT_TRANSLATE_NOOP("SettingFinder", "Notifications: tell me of"),
     QT_TRANSLATE_NOOP("SettingFinder", "Notifications"),
     QT_TRANSLATE_NOOP("SettingFinder", "alert popup mute silence all mine late nothing off on")},
    {"notifications.late", QT_TRANSLATE_NOOP("SettingFinder", "Late is what waits for"),
     QT_TRANSLATE_NOOP("SettingFinder", "Notifications"),
     QT_TRANSLATE_NOOP("SettingFinder", "too long overdue deadline minutes waiting time")},
    {"notifications.quiet", QT_TRANSLATE_NOOP("SettingFinder", "Quiet hours"),
     QT_TRANSLATE_NOOP("SettingFinder", "Notifications"),
     QT_TRANSLATE_NOOP("SettingFinder", "do not disturb night silence sleep evening weekend mute pause")},
    {"notifications.quietFrom", QT_TRANSLATE_NOOP("SettingFinder", "Quiet from"),
     QT_TRANSLATE_NOOP("SettingFinder", "Notifications"),
     QT_TRANSLATE_NOOP("SettingFinder", "quiet hours begin start evening")},
    {"notifications.quietTo", QT_TRANSLATE_NOOP("SettingFinder", "Quiet until"),
     QT_TRANSLATE_NOOP("SettingFinder", "Notifications"),
     QT_TRANSLATE_NOOP("SettingFinder", "quiet hours end stop morning")},
    {"notifications.quietDays", QT_TRANSLATE_NOOP("SettingFinder", "Quiet on these days"),
     QT_TRANSLATE_NOOP("SettingFinder", "Notifications"),
     QT_TRANSLATE_NOOP("SettingFinder", "quiet hours weekend weekday saturday sunday")},
    {"notifications.closing", QT_TRANSLATE_NOOP("SettingFinder", "When the window is closed"),
     QT_TRANSLATE_NOOP("SettingFinder", "Notifications"),
     QT_TRANSLATE_NOOP("SettingFinder", "tray background quit go on close minimize")},
    {"appearance.colours", QT_TRANSLATE_NOOP("SettingFinder", "Colours: light or dark"),
     QT_TRANSLATE_NOOP("SettingFinder", "Appearance"),
     QT_TRANSLATE_NOOP("SettingFinder", "dark mode light theme night colors bright")},
    {"appearance.rows", QT_TRANSLATE_NOOP("SettingFinder", "Rows: comfortable or compact"),
     QT_TRANSLATE_NOOP("SettingFinder", "Appearance"),
     QT_TRANSLATE_NOOP("SettingFinder", "density dense spacing small tight height list")},
    {"appearance.type", QT_TRANSLATE_NOOP("SettingFinder", "Size of type"),
     QT_TRANSLATE_NOOP("SettingFinder", "Appearance"),
     QT_TRANSLATE_NOOP("SettingFinder", "font bigger larger smaller zoom text letters size")},
    {"appearance.language", QT_TRANSLATE_NOOP("SettingFinder", "Language of the program"),
     QT_TRANSLATE_NOOP("SettingFinder", "Appearance"),
     QT_TRANSLATE_NOOP("SettingFinder", "german deutsch english translation pseudo")},
    {"appearance.rail", QT_TRANSLATE_NOOP("SettingFinder", "Words beside the icons on the rail"),
     QT_TRANSLATE_NOOP("SettingFinder", "Appearance"),
     QT_TRANSLATE_NOOP("SettingFinder", "sidebar labels narrow names")},
    {"privacy.pictures", QT_TRANSLATE_NOOP("SettingFinder", "Load pictures"),
     QT_TRANSLATE_NOOP("SettingFinder", "Privacy"),
     QT_TRANSLATE_NOOP("SettingFinder", "images photos avatars faces always never tracking fetch show")},
    {"privacy.keep", QT_TRANSLATE_NOOP("SettingFinder", "Keep texts of finished matters"),
     QT_TRANSLATE_NOOP("SettingFinder", "Privacy"),
     QT_TRANSLATE_NOOP("SettingFinder", "retention delete forget days gdpr history erase")},
    {"keys.search", QT_TRANSLATE_NOOP("SettingFinder", "Change a key"),
     QT_TRANSLATE_NOOP("SettingFinder", "Keys"),
     QT_TRANSLATE_NOOP("SettingFinder", "shortcut hotkey keyboard binding conflict find")},
    {"keys.reset", QT_TRANSLATE_NOOP("SettingFinder", "All keys as at first"),
     QT_TRANSLATE_NOOP("SettingFinder", "Keys"),
     QT_TRANSLATE_NOOP("SettingFinder", "reset default shortcuts restore")},
    {"keys.sheet", QT_TRANSLATE_NOOP("SettingFinder", "Sheet of keys to print"),
     QT_TRANSLATE_NOOP("SettingFinder", "Keys"),
     QT_TRANSLATE_NOOP("SettingFinder", "pdf paper cheat shortcuts printer")},
    {"sending.undo", QT_TRANSLATE_NOOP("SettingFinder", "How long a reply can be taken back"),
     QT_TRANSLATE_NOOP("SettingFinder", "Sending"),
     QT_TRANSLATE_NOOP("SettingFinder", "undo window send seconds delay unsend recall hold")},
    {"sending.undoMastodon", QT_TRANSLATE_NOOP("SettingFinder", "Taking back on Mastodon"),
     QT_TRANSLATE_NOOP("SettingFinder", "Sending"),
     QT_TRANSLATE_NOOP("SettingFinder", "undo window send seconds network")},
    {"sending.undoBluesky", QT_TRANSLATE_NOOP("SettingFinder", "Taking back on Bluesky"),
     QT_TRANSLATE_NOOP("SettingFinder", "Sending"),
     QT_TRANSLATE_NOOP("SettingFinder", "undo window send seconds network")},
    {"sending.undoX", QT_TRANSLATE_NOOP("SettingFinder", "Taking back on X"),
     QT_TRANSLATE_NOOP("SettingFinder", "Sending"),
     QT_TRANSLATE_NOOP("SettingFinder", "undo window send seconds network twitter")},
    {"guards.private", QT_TRANSLATE_NOOP("SettingFinder", "Warn of private data in a reply"),
     QT_TRANSLATE_NOOP("SettingFinder", "Replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "guard warning card phone mail address password secret public")},
    {"guards.apology", QT_TRANSLATE_NOOP("SettingFinder", "Warn of sorry without a next step"),
     QT_TRANSLATE_NOOP("SettingFinder", "Replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "guard warning apology empty regret")},
    {"guards.small", QT_TRANSLATE_NOOP("SettingFinder", "Warn of words that make it small"),
     QT_TRANSLATE_NOOP("SettingFinder", "Replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "guard warning only a few works for us belittle")},
    {"guards.language", QT_TRANSLATE_NOOP("SettingFinder", "Warn of another language"),
     QT_TRANSLATE_NOOP("SettingFinder", "Replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "guard warning wrong english german")},
    {"guards.account", QT_TRANSLATE_NOOP("SettingFinder", "Warn of another account"),
     QT_TRANSLATE_NOOP("SettingFinder", "Replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "guard warning wrong speak as")},
    {"guards.reader", QT_TRANSLATE_NOOP("SettingFinder", "Warn of somebody whom a private reply lets in"),
     QT_TRANSLATE_NOOP("SettingFinder", "Replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "guard warning third handle mention direct message private readers")},
    {"private.words", QT_TRANSLATE_NOOP("SettingFinder", "What is said when you go on in private"),
     QT_TRANSLATE_NOOP("SettingFinder", "Going on in private"),
     QT_TRANSLATE_NOOP("SettingFinder", "dm direct message public line move words text")},
    {"private.address", QT_TRANSLATE_NOOP("SettingFinder", "Where customers reach you in private"),
     QT_TRANSLATE_NOOP("SettingFinder", "Going on in private"),
     QT_TRANSLATE_NOOP("SettingFinder", "dm closed link address page form web url")},
    {"guards.contacts", QT_TRANSLATE_NOOP("SettingFinder", "How all reach us"),
     QT_TRANSLATE_NOOP("SettingFinder", "Replies"),
     QT_TRANSLATE_NOOP("SettingFinder", "guard company mail address phone hotline public contacts")},
    {"daisies.allowance", QT_TRANSLATE_NOOP("SettingFinder", "Allowance for daisies"),
     QT_TRANSLATE_NOOP("SettingFinder", "Daisies"),
     QT_TRANSLATE_NOOP("SettingFinder", "gift credit goodwill budget month money currency give gesture")},
    {"words.whose", QT_TRANSLATE_NOOP("SettingFinder", "Words that are right"),
     QT_TRANSLATE_NOOP("SettingFinder", "Spelling"),
     QT_TRANSLATE_NOOP("SettingFinder", "dictionary own company product names spell check remove")},
    {"words.add", QT_TRANSLATE_NOOP("SettingFinder", "Add a word to the dictionary"),
     QT_TRANSLATE_NOOP("SettingFinder", "Spelling"),
     QT_TRANSLATE_NOOP("SettingFinder", "own company product names spell check")},
};

}  // namespace

QList<SettingEntry> settingEntries()
{
    const auto translated = [](const char *text) { return QCoreApplication::translate(Context, text); };
    QList<SettingEntry> entries;
    for (const Entry &entry : Entries)
        entries.append({QString::fromLatin1(entry.id), translated(entry.title), translated(entry.section),
                        translated(entry.words)});
    return entries;
}

QFuture<Result<QList<PaletteEntry>>> SettingFinder::find(QString, int)
{
    return readyFuture<QList<PaletteEntry>>(QList<PaletteEntry>());
}

QList<PaletteEntry> SettingFinder::findNow(const QString &query)
{
    QList<PaletteEntry> found;
    const QList<SettingEntry> entries = settingEntries();
    for (const SettingEntry &setting : entries) {
        const std::optional<int> score =
            text::plainScore(query, setting.title, setting.words + u' ' + setting.section);
        if (!score)
            continue;
        PaletteEntry entry;
        entry.title = setting.title;
        entry.detail = tr("Settings · %1").arg(setting.section);
        entry.icon = QStringLiteral("settings");
        entry.score = *score;
        entry.run = [this, id = setting.id] { Q_EMIT chosen(id); };
        found.append(entry);
    }
    return found;
}

}  // namespace daisychain::ui
