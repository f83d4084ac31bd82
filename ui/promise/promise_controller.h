#pragma once

#include "ui/conversation/conversation_controller.h"
#include "ui/promise/reply_promises.h"

#include <QTimeZone>

namespace daisychain::ui {

/// What a text offered by the program is to say.
struct OfferedText {
    QString language;  ///< of the customer, as far as their post says
    QDateTime due;
    QDateTime now;
};

/// The open promises of the conversation on screen, and what a person does about them: give one, say that it
/// will be later, keep it, take over a colleague's.
///
/// Threads: the GUI thread.
class PromiseController final : public QObject {
    Q_OBJECT

public:
    struct Services {
        Journal &journal;
        const Clock &clock;
        const Roster &roster;
        ConversationController &conversation;
        ComposerController &composer;
        ReplyPromises &reply;
        QTimeZone zone = QTimeZone::systemTimeZone();
    };

    explicit PromiseController(Services services, QObject *parent = nullptr);

    Instant now() const { return m_services.clock.now(); }
    const QTimeZone &zone() const { return m_services.zone; }
    const Roster &roster() const { return m_services.roster; }
    bool isHere() const { return m_services.conversation.detail().has_value(); }
    /// The first due first.
    QList<PromiseView> open() const;
    std::optional<PromiseView> find(ActionId promise) const;
    /// Whether the reply that is being written tells about it.
    bool isTold(ActionId promise) const;

    /// I give my word, now.
    void give(const QString &words, Instant due);
    /// The reply says that it will be later, in a text that is offered; it counts once the customer was told.
    void putOff(const PromiseView &promise, Instant due);
    /// By our newest word since, else by the reply that is being written.
    void keep(const PromiseView &promise);
    /// From now on it is mine; the reply says so, in a text that is offered.
    void takeOver(const PromiseView &promise);

Q_SIGNALS:
    void changed();
    /// A text was put into the reply: the person goes on there.
    void replyWanted();
    void decided(const QList<daisychain::Action> &actions);
    void said(const QString &sentence);
    void failed(const daisychain::Error &error);

private:
    std::optional<Told> newestWord(const PromiseView &promise) const;
    OfferedText offered(Instant due) const;
    void record(const Subject &subject, ActionPayload payload);

    Services m_services;
};

}  // namespace daisychain::ui
