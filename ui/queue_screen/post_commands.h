#pragma once

#include "core/desk/moderator.h"
#include "core/desk/thread_post.h"
#include "ui/shell/command.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace daisychain::ui {

class Commands;
class ComposerController;
class ConversationController;
class ConversationPane;
class ModerationController;
class ModerationPane;
class PictureBook;
class PictureSheet;
class Theme;

/// What can be done with one post of the open conversation: looking at its pictures and changes, going to
/// what it answers, copying it, keeping its author off.
///
/// Threads: the GUI thread.
class PostCommands final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ConversationController &conversation;
        ConversationPane &pane;
        ComposerController &composer;
        Commands &commands;
        const Theme &theme;
        PictureBook *pictures = nullptr;             ///< null: pictures belong to the browser
        ModerationController *moderation = nullptr;  ///< both or none
        ModerationPane *moderationPane = nullptr;
        std::function<void(const QUrl &)> openUrl;
        QString screen;
    };

    explicit PostCommands(Parts parts, QObject *parent);
    ~PostCommands() override;

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void add(const char *id, const QString &text, const char *key, const QString &words,
             std::function<void()> run);
    void addReading();
    void addKeepingOff();
    void joinPictures();
    void joinModeration();
    void showMedia();
    void showPicture(const ThreadPost &post, int number);
    void keepOff(const ThreadPost *post, KeepOffKind kind);
    void meetCustomer();

    Parts m_parts;
    PictureSheet *m_sheet = nullptr;  ///< made with the first picture
};

}  // namespace daisychain::ui
