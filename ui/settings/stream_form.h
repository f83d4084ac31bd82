#pragma once

#include "core/desk/stream.h"
#include "ui/roster/roster.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace daisychain::ui {

/// One line in which a stream is described: which account listens, to what.
class StreamForm final : public QWidget {
    Q_OBJECT

public:
    StreamForm(const Roster &roster, const Theme &theme, QWidget *parent = nullptr);

    void setKnown(const QList<Stream> &known) { m_known = known; }

Q_SIGNALS:
    void chosen(const daisychain::Stream &stream);
    /// Why it can't be listened to.
    void refused(const QString &sentence);

private:
    void showAccounts();
    void follow();
    StreamKind kind() const;
    void submit();

    const Roster &m_roster;
    QList<Stream> m_known;
    QComboBox *m_account;
    QComboBox *m_kind;
    QLineEdit *m_argument;
    QPushButton *m_listen;
};

}  // namespace daisychain::ui
