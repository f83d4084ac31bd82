#pragma once

#include <QToolButton>

namespace daisychain::ui {

class SpellingController;

/// Says in which languages the reply is checked, and lets one choose: several at once, or none.
class SpellingButton final : public QToolButton {
    Q_OBJECT

public:
    SpellingButton(SpellingController &controller, QWidget *parent = nullptr);

private:
    void refresh();
    void showChoices();

    SpellingController &m_controller;
};

/// "Deutsch", "English", in the program's own words for tags of BCP 47; a tag that nobody knows as it is.
QString languageWords(const QString &tag);

}  // namespace daisychain::ui
