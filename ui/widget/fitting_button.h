#pragma once

#include <QPushButton>
#include <QStringList>

namespace daisychain::ui {

/// A button that says as much as it has room for: the first of its wordings that fits, at least the last.
/// Who hears it hears the accessible name, whatever is shown.
class FittingButton final : public QPushButton {
    Q_OBJECT

public:
    explicit FittingButton(QWidget *parent = nullptr);

    /// The longest first; at least one.
    void setWordings(const QStringList &wordings);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QSize sizeFor(const QString &words) const;
    void choose();

    QStringList m_wordings;
};

}  // namespace daisychain::ui
