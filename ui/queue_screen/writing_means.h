#pragma once

#include "core/base/clock.h"
#include "core/desk/gesture_reader.h"
#include "core/desk/journal.h"
#include "core/desk/promise_reader.h"
#include "core/desk/settings.h"
#include "core/desk/suggestion_reader.h"
#include "ui/queue_screen/means_finder.h"
#include "ui/roster/roster.h"

#include <QObject>

#include <functional>
#include <memory>

class QVBoxLayout;

namespace daisychain::ui {

class Commands;
class ComposerController;
class ComposerPane;
class ConversationController;
class ConversationPane;
class DueFinder;
class ExposureLine;
class GestureController;
class GestureField;
class GuardWatch;
class Icons;
class PromiseController;
class PromiseField;
class PromiseLines;
class QuietLine;
class ReplyPromises;
class SuggestionController;
class SuggestionSheet;
class Theme;
class UndoStack;

/// What helps to write a good answer and to keep one's word: guards, promises, daisies, what colleagues
/// answered. Joins their parts around the composer and declares their commands.
///
/// Threads: the GUI thread.
class WritingMeans final : public QObject {
    Q_OBJECT

public:
    struct Parts {
        ConversationController &conversation;
        ComposerController &composer;
        Journal &journal;
        const Clock &clock;
        const Roster &roster;
        const Settings &settings;
        const Theme &theme;
        const Icons &icons;
        Commands &commands;
        GestureReader *gestures = nullptr;        ///< null: nothing can be given from here
        SuggestionReader *suggestions = nullptr;  ///< null: nothing is suggested
        PromiseReader *promises = nullptr;        ///< null: there is no list of what is due
        QString screen;
    };

    explicit WritingMeans(Parts parts, QObject *parent = nullptr);
    ~WritingMeans() override;

    /// What is asked for stands above the composer.
    void buildFields(QVBoxLayout *column, QWidget *foot);
    /// What stands around the reply's text, and above the conversation.
    void join(ConversationPane &conversation, ComposerPane &composer);
    void addCommands();

    /// "give him 10 euros", "promise …": for the palette.
    MeansFinder &finder() { return m_finder; }
    void askPromise(const QString &words = {});
    void askGesture(const MeantGesture &gesture = {});

Q_SIGNALS:
    void decided(const QList<daisychain::Action> &actions);
    void said(const QString &sentence);
    void failed(const daisychain::Error &error);
    /// The conversation has to be in sight.
    void shown();
    void conversationChosen(const QString &handle);
    void choiceWanted(daisychain::ui::PaletteSource *source, const daisychain::ui::PaletteWords &words);

private:
    void add(const char *id, const QString &text, const char *key, const QString &words,
             std::function<void()> run, bool changes = false);
    void addPromiseCommands();
    void joinPromises(ConversationPane &conversation);
    void joinGestures();
    void joinSuggestions();
    void withFirst(const std::function<void(const PromiseView &)> &act);
    void focusReply();
    void focusThread();

    Parts m_parts;
    std::unique_ptr<GuardWatch> m_guards;
    std::unique_ptr<ReplyPromises> m_reply;
    std::unique_ptr<PromiseController> m_promises;
    std::unique_ptr<GestureController> m_gestures;        ///< null without a reader
    std::unique_ptr<SuggestionController> m_suggestions;  ///< null without a reader
    std::unique_ptr<DueFinder> m_due;                     ///< null without a reader
    MeansFinder m_finder;
    PromiseField *m_promiseField = nullptr;
    GestureField *m_gestureField = nullptr;
    SuggestionSheet *m_suggestionSheet = nullptr;
    PromiseLines *m_promiseLines = nullptr;
    QuietLine *m_adapted = nullptr;
    ConversationPane *m_conversationPane = nullptr;
    ComposerPane *m_composerPane = nullptr;
};

}  // namespace daisychain::ui
