#pragma once

#include "core/desk/settings.h"
#include "ui/composer/word_completer.h"
#include "ui/queue_screen/person_finder.h"

#include <QKeySequence>
#include <QObject>

#include <memory>

namespace daisychain::ui {

class Commands;
class ComposerController;
class ComposerPane;
class ConversationController;
class EmojiPicker;
class Icons;
class LanguageLine;
class LanguageWatch;

/// What helps with single words of a reply, and with its language: emoji, the people of the thread, a
/// colleague who writes what the customer writes. Joins their parts to the composer and declares their
/// commands.
///
/// Threads: the GUI thread.
class ReplyWords final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ConversationController &conversation;
        ComposerController &composer;
        ComposerPane &pane;
        const Roster &roster;
        Settings &settings;
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
        QWidget *over;   ///< the sheet of emoji lies over it
        QString screen;  ///< whose commands they are
    };

    ReplyWords(const Parts &parts, QObject *parent);
    ~ReplyWords() override;

Q_SIGNALS:
    void said(const QString &sentence);
    /// The conversation has to be in sight.
    void shown();
    void choiceWanted(daisychain::ui::PaletteSource *source, const daisychain::ui::PaletteWords &words);

private:
    void add(const char *id, const QString &group, const QString &text, const QKeySequence &key,
             const QString &words, const std::function<void()> &run);
    void addEmoji();
    void addMentions();
    void addLanguage();
    QList<Completion> emojiFor(const QString &query) const;
    QList<Completion> mentionsFor(const QString &query) const;
    void askWhom();
    void give(PersonId to);

    Parts m_parts;
    std::unique_ptr<LanguageWatch> m_language;
    PersonFinder m_persons;
    EmojiPicker *m_picker = nullptr;
};

}  // namespace daisychain::ui
