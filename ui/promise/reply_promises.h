#pragma once

#include "core/desk/promise.h"
#include "ui/composer/composer_controller.h"

#include <QHash>

namespace daisychain::ui {

/// What the reply that is being written promises, and what it tells the customer about earlier promises. It
/// is recorded together with the reply, and only what a person said shall be.
///
/// Threads: the GUI thread.
class ReplyPromises final : public QObject {
    Q_OBJECT

public:
    /// A promise in the text.
    struct Offer {
        QString words;
        Instant due;
        bool isGuessed = false;  ///< no exact time was named
        bool isTaken = false;    ///< recorded when the reply is handed over

        bool operator==(const Offer &) const = default;
    };
    /// What this reply says of an earlier promise.
    struct Telling {
        PromiseView promise;
        std::optional<Instant> due;  ///< it will be later; nothing: it is kept

        bool operator==(const Telling &) const = default;
    };

    static constexpr std::chrono::milliseconds ReadAfter{150};

    ReplyPromises(ComposerController &composer, const Clock &clock, QObject *parent = nullptr);

    const QList<Offer> &offers() const { return m_offers; }
    /// The first that isn't taken yet; false: there is none.
    bool takeNext();
    void setTaken(qsizetype offer, bool isTaken);

    QList<Telling> tellings() const { return m_tellings.value(m_composer.handle()); }
    void tell(const Telling &telling);
    void leaveUntold(ActionId promise);

    /// What is said by the text as it is now; else it is read a moment after the last letter.
    void readNow();

Q_SIGNALS:
    void changed();

private:
    /// What went along with a reply, for when it is taken back.
    struct Sent {
        QStringList words;
        QList<Telling> tellings;
    };
    void read();
    void leaveUntold(const QString &handle, ActionId promise);
    QList<Offer> offersIn(const QString &text) const;
    QStringList madeBefore() const;
    bool isSaidOfEarlier(Instant due) const;
    QList<Action> companions(ReplyId last);
    QList<Action> undone(ReplyId reply) const;
    void restore(const QList<ReplyId> &replies);

    ComposerController &m_composer;
    const Clock &m_clock;
    QString m_handle;  ///< of the conversation that `m_offers` are of
    QList<Offer> m_offers;
    QHash<QString, QList<Telling>> m_tellings;  ///< by the conversation's handle
    QHash<ReplyId, Sent> m_sent;
    QStringList m_restored;  ///< taken before: taken again as soon as the text says them
    QTimer m_soon;
};

}  // namespace daisychain::ui
