#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QPushButton;

namespace daisychain::ui {

class PlainLabel;

/// Where a file is dropped or chosen, what may be in it, and what was wrong with the last one.
class FileChoicePage final : public QWidget {
    Q_OBJECT

public:
    explicit FileChoicePage(const Theme &theme, QWidget *parent = nullptr);

    /// Empty: nothing is wrong.
    void setTrouble(const QString &sentence);
    QWidget *focusTarget() const;

Q_SIGNALS:
    void chooseWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    PlainLabel *m_trouble;
    QPushButton *m_choose;
};

}  // namespace daisychain::ui
