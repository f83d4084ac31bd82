#pragma once

#include "core/desk/customer_detail.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// Where a detail is said: which field, under which name, what. A value in, a value out; what can't be one is
/// answered with a sentence.
class DetailForm final : public QWidget {
    Q_OBJECT

public:
    explicit DetailForm(const Theme &theme, QWidget *parent = nullptr);

    /// Opens it, with a detail that stands or with nothing yet.
    void open(const std::optional<CustomerDetail> &detail);
    void close();

Q_SIGNALS:
    /// One detail; two when it moved to another name: the old one becomes empty.
    void keepRequested(const QList<daisychain::CustomerDetail> &details);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void keep();
    void fit();
    std::optional<CustomerDetail> entered(QString &why) const;

    const Theme &m_theme;
    QComboBox *m_field;
    QLineEdit *m_name;
    QLineEdit *m_value;
    QPushButton *m_keep;
    PlainLabel *m_why;
    std::optional<CustomerDetail> m_before;
};

}  // namespace daisychain::ui
