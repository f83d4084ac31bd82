#include "ui/queue_screen/reply_words.h"

#include "core/desk/mention_choices.h"
#include "core/text/emoji_names.h"
#include "core/text/visible_text.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/emoji_picker.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/language_line.h"
#include "ui/composer/recent_emoji.h"
#include "ui/conversation/conversation_controller.h"
#include "ui/shell/commands.h"
#include "ui/theme/icons.h"
#include "ui/widget/icon_button.h"
#include "ui/widget/plain_text.h"

#include <QLocale>

#include <algorithm>

namespace daisychain::ui {

namespace {

constexpr qsizetype LongestEmojiName = 30;
/// ":D" and ":1" are no beginning of a name.
constexpr qsizetype LeastEmojiName = 2;
constexpr qsizetype EmojiLookedAt = 60;
constexpr qsizetype EmojiOffered = 12;
constexpr qsizetype LongestHandleTyped = 100;
constexpr int MostName = 60;

bool isInEmojiName(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'+' || c == u'-';
}

bool isInHandle(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.' || c == u'-' || c == u'@';
}

QString partWordsOf(MentionChoice::Part part)
{
    switch (part) {
    case MentionChoice::Part::Customer:
        return ReplyWords::tr("the customer");
    case MentionChoice::Part::Wrote:
        return ReplyWords::tr("wrote here");
    case MentionChoice::Part::Named:
        return ReplyWords::tr("named here");
    case MentionChoice::Part::Ours:
        return ReplyWords::tr("one of ours");
    }
    return {};
}

Completion completionOf(const MentionChoice &choice)
{
    QStringList detail;
    if (!choice.name.isEmpty())
        detail.append(text::isolated(text::plainLine(choice.name, MostName)));
    detail.append(partWordsOf(choice.part));
    return {.text = choice.text,
            .mark = {},
            .title = text::visibleText(choice.text),
            .detail = detail.join(QStringLiteral(" · ")),
            .spoken = {}};
}

}  // namespace

ReplyWords::ReplyWords(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_language(std::make_unique<LanguageWatch>(parts.composer))
    , m_persons(parts.roster)
{
    addEmoji();
    addMentions();
    addLanguage();
}

ReplyWords::~ReplyWords() = default;

void ReplyWords::add(const char *id, const QString &group, const QString &text, const QKeySequence &key,
                     const QString &words, const std::function<void()> &run)
{
    Command command;
    command.id = QString::fromLatin1(id);
    command.text = text;
    command.key = key;
    command.words = words;
    command.screen = m_parts.screen;
    command.group = group;
    m_parts.commands.add(command, this, run);
}

void ReplyWords::addEmoji()
{
    GrowingEditor *editor = m_parts.pane.editor();
    new WordCompleter(
        editor,
        {[](QStringView before) { return markedWordIn(before, u':', LongestEmojiName, isInEmojiName); },
         [this](const QString &query) { return emojiFor(query); }, tr("Emoji")},
        m_parts.theme);
    m_picker = new EmojiPicker(*editor, m_parts.settings, m_parts.theme, m_parts.over);
    connect(&m_parts.conversation, &ConversationController::opened, m_picker, &EmojiPicker::closePicker);
    auto *button = new IconButton(m_parts.icons.icon(QStringLiteral("smile")),
                                  tr("Put an emoji into the reply"), &m_parts.pane);
    button->setObjectName(QStringLiteral("addEmoji"));
    connect(button, &QToolButton::clicked, m_picker, &EmojiPicker::openPicker);
    m_parts.pane.addToFoot(button);
    add("composer.emoji", tr("Writing"), tr("Put an emoji into the reply"),
        QKeySequence(Qt::CTRL | Qt::Key_Period), tr("emoticon smiley smile heart thumbs up symbol picture"),
        [this] {
            Q_EMIT shown();
            m_picker->openPicker();
        });
}

/// Those used last go before others that fit.
QList<Completion> ReplyWords::emojiFor(const QString &query) const
{
    if (query.size() < LeastEmojiName)
        return {};
    const QStringList recent = recentEmoji(m_parts.settings);
    QList<text::Emoji> found = text::findEmoji(query, EmojiLookedAt);
    std::ranges::stable_partition(found,
                                  [&](const text::Emoji &emoji) { return recent.contains(emoji.text); });
    QList<Completion> rows;
    for (const text::Emoji &emoji : found.mid(0, EmojiOffered))
        rows.append({.text = emoji.text,
                     .mark = emoji.text,
                     .title = emoji.nameIn(QLocale().bcp47Name()),
                     .detail = {},
                     .spoken = {}});
    return rows;
}

void ReplyWords::addMentions()
{
    new WordCompleter(
        m_parts.pane.editor(),
        {[](QStringView before) { return markedWordIn(before, u'@', LongestHandleTyped, isInHandle); },
         [this](const QString &query) { return mentionsFor(query); }, tr("People of this thread")},
        m_parts.theme);
}

QList<Completion> ReplyWords::mentionsFor(const QString &query) const
{
    const auto &detail = m_parts.composer.detail();
    const Account *speaker = m_parts.composer.account();
    if (!detail || speaker == nullptr)
        return {};
    const QList<MentionChoice> choices =
        mentionChoices(*detail, m_parts.roster.accounts(), *speaker, m_parts.composer.visibility());
    QList<Completion> rows;
    for (const MentionChoice &choice : findMentions(choices, query)) {
        if (choice.text.compare(u'@' + query, Qt::CaseInsensitive) == 0)
            return {};  // it is written out already
        rows.append(completionOf(choice));
    }
    return rows;
}

void ReplyWords::addLanguage()
{
    auto *line = new LanguageLine(*m_language, m_parts.roster, m_parts.theme, m_parts.icons, &m_parts.pane);
    m_parts.pane.addBelowText(line);
    connect(line, &LanguageLine::giveWanted, this, &ReplyWords::give);
    connect(line, &LanguageLine::choiceWanted, this, &ReplyWords::askWhom);
    connect(&m_persons, &PersonFinder::chosen, this, &ReplyWords::give);
    add("conversation.assign", tr("Conversation"), tr("Give it to a colleague …"), QKeySequence(Qt::Key_A),
        tr("assign hand over pass on delegate transfer language translate"), [this] {
            Q_EMIT shown();
            askWhom();
        });
    const auto showKey = [this, line] {
        line->setKey(keyText(m_parts.commands.key(QStringLiteral("conversation.assign"))));
    };
    showKey();
    connect(&m_parts.commands, &Commands::keyChanged, line, showKey);
}

void ReplyWords::askWhom()
{
    if (!m_parts.conversation.detail())
        return Q_EMIT said(tr("No conversation is open."));
    m_persons.setLanguage(m_language->language());
    Q_EMIT choiceWanted(&m_persons, PersonFinder::words());
}

void ReplyWords::give(PersonId to)
{
    m_parts.conversation.assign(to);
    Q_EMIT said(
        tr("It is %1's now.", "a colleague's name").arg(text::isolated(m_parts.roster.personName(to))));
}

}  // namespace daisychain::ui
