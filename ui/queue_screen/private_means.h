#pragma once

#include "core/base/clock.h"
#include "core/desk/settings.h"
#include "ui/roster/roster.h"

#include <QObject>

#include <functional>

namespace daisychain::ui {

class Commands;
class ComposerController;
class ComposerPane;
class ConversationController;
class ConversationPane;
class Icons;
class ModerationController;
class OtherSideStrip;
class PublicLine;
class Theme;

/// Goes on in private with a customer: the public line with the private text below it, or our own address
/// where the customer takes no private messages; and the way from each side of such a matter to the other.
///
/// Threads: the GUI thread.
class PrivateMeans final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ConversationController &conversation;
        ConversationPane &pane;
        ComposerController &composer;
        ComposerPane &composerPane;
        Commands &commands;
        const Settings &settings;
        const Roster &roster;
        const Clock &clock;
        const Theme &theme;
        const Icons &icons;
        ModerationController *moderation = nullptr;  ///< null: nobody knows whose messages are closed
        QString screen;
    };

    PrivateMeans(Parts parts, QObject *parent);

    /// What is being answered goes on in private; at once, or when it has been read.
    void move();

Q_SIGNALS:
    void said(const QString &sentence);
    /// The conversation has to be in sight.
    void shown();
    void conversationChosen(const QString &handle);

private:
    void add(const char *id, const QString &text, const char *key, const QString &words,
             std::function<void()> run);
    void moveNow();
    void offerLine();
    void giveAddress();
    void checkDoor();
    bool isClosed() const;
    QString customerLanguage() const;

    Parts m_parts;
    PublicLine *m_line;
    OtherSideStrip *m_otherSide;
    QString m_wanted;   ///< the conversation that goes on in private once it has been read
    QString m_toldFor;  ///< of which it was said that their messages are closed
};

}  // namespace daisychain::ui
