#pragma once

#include "ui/conversation/moderation_controller.h"
#include "ui/roster/roster.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;
class Strip;
class Surface;

/// Stands over the composer: says when an answer wouldn't reach the customer, and asks before somebody is
/// kept off. What others can see or feel needs Enter in its field; Escape leaves it.
class ModerationPane final : public QWidget {
    Q_OBJECT

public:
    ModerationPane(ModerationController &controller, const Theme &theme, const Icons &icons,
                   const Roster &roster, QWidget *parent = nullptr);

    /// Asks about somebody: mute, block or report; `post` is what a report is about.
    void ask(const Encounter &about, KeepOffKind kind, const PostId &post, const ConversationSubject &where);
    void leave();
    /// The open conversation: where it is recorded.
    void setWhere(const ConversationSubject &where) { m_where = where; }
    bool isAsking() const;

Q_SIGNALS:
    /// The field was left or has done its work: the focus goes back.
    void left();
    /// What was done, in one sentence.
    void said(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectParts();
    void refreshStanding();
    void showKind();
    void perform();
    QString who(const Encounter &about) const;
    QString as(const Encounter &about) const;
    QString kindSentence() const;
    QString doneSentence(const KeepOffOrder &order) const;
    QString failureSentence(const Error &error) const;

    ModerationController &m_controller;
    const Theme &m_theme;
    const Icons &m_icons;
    const Roster &m_roster;
    Strip *m_standing;
    Surface *m_field;
    PlainLabel *m_sentence;
    QLineEdit *m_reason;
    QComboBox *m_howLong;
    QCheckBox *m_theirServer;
    QPushButton *m_do;
    PlainLabel *m_trouble;
    KeepOffOrder m_order;
    ConversationSubject m_where;
    bool m_isUnderWay = false;
};

}  // namespace daisychain::ui
