#include "ui/queue_screen/writing_means.h"

#include "core/desk/private_data_text.h"
#include "ui/composer/composer_pane.h"
#include "ui/composer/growing_editor.h"
#include "ui/composer/guard_lines.h"
#include "ui/conversation/conversation_pane.h"
#include "ui/conversation/thread_view.h"
#include "ui/gesture/gesture_field.h"
#include "ui/promise/promise_field.h"
#include "ui/promise/promise_lines.h"
#include "ui/promise/promise_strip.h"
#include "ui/queue_screen/due_finder.h"
#include "ui/queue_screen/exposure_line.h"
#include "ui/shell/commands.h"
#include "ui/suggestion/suggestion_sheet.h"
#include "ui/suggestion/suggestion_words.h"
#include "ui/widget/plain_text.h"
#include "ui/widget/quiet_line.h"

#include <QApplication>
#include <QListView>
#include <QVBoxLayout>

namespace daisychain::ui {

WritingMeans::WritingMeans(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
    m_guards = std::make_unique<GuardWatch>(m_parts.composer, m_parts.settings);
    m_reply = std::make_unique<ReplyPromises>(m_parts.composer, m_parts.clock);
    m_promises = std::make_unique<PromiseController>(PromiseController::Services{
        m_parts.journal, m_parts.clock, m_parts.roster, m_parts.conversation, m_parts.composer, *m_reply});
    if (m_parts.gestures != nullptr) {
        m_gestures = std::make_unique<GestureController>(
            GestureController::Services{*m_parts.gestures, m_parts.journal, m_parts.settings, m_parts.clock,
                                        m_parts.roster.me(), m_parts.conversation});
        m_finder.setCurrency([this] { return m_gestures->currency(); });
    }
    if (m_parts.suggestions != nullptr)
        m_suggestions = std::make_unique<SuggestionController>(*m_parts.suggestions, m_parts.composer);
    if (m_parts.promises != nullptr) {
        m_due = std::make_unique<DueFinder>(*m_parts.promises, m_parts.roster, m_parts.clock);
        connect(m_due.get(), &DueFinder::conversationChosen, this, &WritingMeans::conversationChosen);
    }
    m_finder.setHere([this] { return m_promises->isHere(); });
    connect(&m_finder, &MeansFinder::gestureMeant, this, &WritingMeans::askGesture);
    connect(&m_finder, &MeansFinder::promiseMeant, this, &WritingMeans::askPromise);
    connect(&m_parts.commands, &Commands::screenChanged, m_guards.get(), &GuardWatch::weigh);
}

WritingMeans::~WritingMeans() = default;

void WritingMeans::buildFields(QVBoxLayout *column, QWidget *foot)
{
    m_promiseField = new PromiseField(*m_promises, m_parts.theme, foot);
    column->addWidget(m_promiseField);
    if (m_gestures) {
        m_gestureField = new GestureField(*m_gestures, m_parts.theme, m_parts.icons, foot);
        column->addWidget(m_gestureField);
    }
    if (m_suggestions) {
        m_suggestionSheet = new SuggestionSheet(*m_suggestions, m_parts.clock, m_parts.theme, foot);
        column->addWidget(m_suggestionSheet);
    }
}

void WritingMeans::join(ConversationPane &conversation, ComposerPane &composer)
{
    m_conversationPane = &conversation;
    m_composerPane = &composer;
    composer.addBelowText(new GuardLines(*m_guards, m_parts.roster, m_parts.theme, m_parts.icons,
                                         *composer.editor(), &composer));
    auto *exposure = new ExposureLine(m_parts.conversation, m_parts.theme, m_parts.icons, &conversation);
    conversation.addHead(exposure);
    connect(exposure, &ExposureLine::askRequested, this, [this](const QString &language) {
        m_parts.composer.addText(askToDeleteText(language));
        focusReply();
    });
    joinPromises(conversation);
    joinGestures();
    joinSuggestions();
}

void WritingMeans::joinPromises(ConversationPane &conversation)
{
    m_promiseLines = new PromiseLines(*m_reply, m_parts.clock, m_parts.theme, m_parts.icons, m_composerPane);
    m_composerPane->addBelowText(m_promiseLines);
    auto *strip = new PromiseStrip(*m_promises, m_parts.theme, m_parts.icons, &conversation);
    conversation.addHead(strip);
    connect(strip, &PromiseStrip::putOffRequested, m_promiseField, &PromiseField::askPutOff);
    connect(m_promises.get(), &PromiseController::replyWanted, this, &WritingMeans::focusReply);
    connect(m_promises.get(), &PromiseController::decided, this, &WritingMeans::decided);
    connect(m_promises.get(), &PromiseController::said, this, &WritingMeans::said);
    connect(m_promises.get(), &PromiseController::failed, this, &WritingMeans::failed);
    connect(m_promiseField, &AskField::left, this, &WritingMeans::focusThread);
    connect(&m_parts.conversation, &ConversationController::opened, m_promiseField, &AskField::leave);
}

void WritingMeans::joinGestures()
{
    if (!m_gestures)
        return;
    connect(m_gestures.get(), &GestureController::decided, this, &WritingMeans::decided);
    connect(m_gestures.get(), &GestureController::said, this, &WritingMeans::said);
    connect(m_gestures.get(), &GestureController::failed, this, &WritingMeans::failed);
    connect(m_gestureField, &AskField::left, this, &WritingMeans::focusThread);
    connect(&m_parts.conversation, &ConversationController::opened, m_gestureField, &AskField::leave);
}

void WritingMeans::joinSuggestions()
{
    if (!m_suggestions)
        return;
    m_adapted = new QuietLine(m_parts.theme, m_parts.icons, m_composerPane);
    m_adapted->setObjectName(QStringLiteral("adapted"));
    m_adapted->hide();
    m_composerPane->addBelowText(m_adapted);
    connect(m_suggestions.get(), &SuggestionController::taken, this, [this](const QString &text) {
        m_composerPane->editor()->insertPlainText(text);
        focusReply();
    });
    connect(m_suggestions.get(), &SuggestionController::changed, this, [this] {
        const auto from = m_suggestions->adapted();
        if (from)
            m_adapted->say(QStringLiteral("quote"), &Tokens::textMuted,
                           adaptedWords(*from, m_parts.clock.now()));
        m_adapted->setVisible(from.has_value());
    });
    connect(m_suggestionSheet, &SuggestionSheet::left, this, &WritingMeans::focusReply);
}

void WritingMeans::add(const char *id, const QString &text, const char *key, const QString &words,
                       std::function<void()> run, bool changes)
{
    Command command;
    command.id = QString::fromLatin1(id);
    command.text = text;
    command.key = QKeySequence(QString::fromLatin1(key));
    command.words = words;
    command.screen = m_parts.screen;
    command.group = tr("Writing");
    command.effect = changes ? CommandEffect::Changes : CommandEffect::Shows;
    m_parts.commands.add(command, this, std::move(run));
}

void WritingMeans::addCommands()
{
    addPromiseCommands();
    if (m_gestures)
        add("gesture.give", tr("Give a daisy …"), "D",
            tr("gesture credit gift refund goodwill money euros waive fee handwritten note reaction"),
            [this] { askGesture(); });
    if (m_suggestions)
        add("composer.suggest", tr("What colleagues answered"), "Ctrl+Space",
            tr("suggestion suggest answers similar solved before template copy what did we others say"),
            [this] {
                Q_EMIT shown();
                m_suggestions->open();
            });
}

void WritingMeans::addPromiseCommands()
{
    add("promise.take", tr("Promise what the reply says"), "Ctrl+P", tr("detected commitment accept"),
        [this] {
            if (!m_reply->takeNext())
                Q_EMIT said(tr("The reply promises nothing that isn't noted."));
        });
    m_promiseLines->setKey(keyText(m_parts.commands.key(QStringLiteral("promise.take"))));
    connect(&m_parts.commands, &Commands::keyChanged, m_promiseLines, [this] {
        m_promiseLines->setKey(keyText(m_parts.commands.key(QStringLiteral("promise.take"))));
    });
    add("promise.give", tr("Promise something …"), "P",
        tr("commitment deadline due remind call back follow up"), [this] { askPromise(); });
    if (m_due)
        add("promise.list", tr("What is promised"), "Ctrl+Shift+P",
            tr("due deadlines open promises list late"),
            [this] { Q_EMIT choiceWanted(m_due.get(), DueFinder::words()); });
    add("promise.putOff", tr("Still on it: put the promise off …"), "Shift+P",
        tr("renew later delay postpone extend"),
        [this] { withFirst([this](const PromiseView &one) { m_promiseField->askPutOff(one); }); });
    add(
        "promise.keep", tr("The promise is kept"), "Y", tr("fulfilled did it delivered told yes"),
        [this] { withFirst([this](const PromiseView &one) { m_promises->keep(one); }); }, true);
    add(
        "promise.takeOver", tr("Take the promise over"), "T", tr("colleague mine now instead of"),
        [this] { withFirst([this](const PromiseView &one) { m_promises->takeOver(one); }); }, true);
}

/// The open promise that is due first, of which this reply doesn't tell yet.
void WritingMeans::withFirst(const std::function<void(const PromiseView &)> &act)
{
    for (const PromiseView &promise : m_promises->open()) {
        if (m_promises->isTold(promise.id))
            continue;
        Q_EMIT shown();
        return act(promise);
    }
    Q_EMIT said(tr("No promise is open here."));
}

void WritingMeans::askPromise(const QString &words)
{
    Q_EMIT shown();
    if (m_gestureField != nullptr)
        m_gestureField->leave();
    m_promiseField->askNew(words);
}

void WritingMeans::askGesture(const MeantGesture &gesture)
{
    if (m_gestureField == nullptr)
        return;
    Q_EMIT shown();
    m_promiseField->leave();
    m_gestureField->askWith(gesture.kind, gesture.amount, gesture.reason);
}

void WritingMeans::focusReply()
{
    m_composerPane->editor()->setFocus(Qt::OtherFocusReason);
}

/// Where the focus came from may be gone, as the palette is.
void WritingMeans::focusThread()
{
    const QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr || !focus->isVisible())
        m_conversationPane->thread()->setFocus(Qt::OtherFocusReason);
}

}  // namespace daisychain::ui
