#include "ui/settings/privacy_section.h"

#include "core/base/when_ready.h"
#include "core/desk/picture_source.h"
#include "ui/settings/setting_form.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QPointer>
#include <QVBoxLayout>

namespace daisychain::ui {

PrivacySection::PrivacySection(DeskState &state, Settings &settings, UndoStack &undo, const Theme &theme,
                               QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_settings(settings)
    , m_undo(undo)
    , m_form(new SettingForm(theme, undo))
    , m_days(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    addPictures();
    addKeeping();
    load();
}

void PrivacySection::addPictures()
{
    // In the order of PictureChoice.
    QComboBox *choice = m_form->addChoice({QStringLiteral("privacy.pictures"),
                                           tr("Load pictures"),
                                           {tr("from our accounts' servers"), tr("always"), tr("never")},
                                           int(get(m_settings, LoadPictures)),
                                           [this](int index) {
                                               set(m_settings, LoadPictures, PictureChoice(index));
                                               Q_EMIT picturesChanged();
                                           }});
    choice->setAccessibleName(tr("Which pictures are loaded by themselves"));
    m_form->addHint(
        tr("Whoever keeps a picture can see that it was fetched, and from where. The key for showing a "
           "picture fetches any of them."));
}

void PrivacySection::addKeeping()
{
    m_days->addItem(tr("for ever"), 0);
    for (const int days : {30, 90, 180, 365, 730})
        m_days->addItem(tr("%n days", nullptr, days), days);
    m_days->setEnabled(false);
    m_days->setAccessibleName(tr("Keep texts of finished matters"));
    m_days->setMinimumWidth(SettingForm::ControlWidth);
    m_days->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_form->addControl(QStringLiteral("privacy.keep"), tr("Keep texts"), m_days);
    m_sentence = m_form->addHint({});
    connect(m_days, &QComboBox::activated, this, [this] { change(m_days->currentData().toInt()); });
}

void PrivacySection::load()
{
    whenReady(m_state.value(RetentionDays.toString()), this,
              [this](const Result<std::optional<QByteArray>> &value) {
                  if (!value)
                      return m_sentence->setText(failureSentence(value.error()));
                  const int days = *value ? (*value)->toInt() : 0;
                  if (m_days->findData(days) < 0)
                      m_days->addItem(tr("%n days", nullptr, days), days);
                  m_days->setCurrentIndex(m_days->findData(days));
                  m_kept = days;
                  m_days->setEnabled(true);
                  m_sentence->setText(
                      tr("Of matters that are finished. When a text goes, when and by whom it was "
                         "answered stays."));
              });
}

void PrivacySection::change(int days)
{
    if (days == m_kept)
        return;
    // The page may be gone when it is taken back: it goes with the window.
    const auto step = [this, page = QPointer<PrivacySection>(this)](int value) {
        return [this, page, value] {
            if (page)
                save(value);
        };
    };
    m_undo.push(SettingForm::stepWords(tr("Keep texts")), step(m_kept), step(days));
    save(days);
}

void PrivacySection::save(int days)
{
    m_kept = days;
    m_days->setCurrentIndex(m_days->findData(days));
    whenReady(m_state.setValue(RetentionDays.toString(), QByteArray::number(days)), this,
              [this](const Result<StoreVersion> &saved) {
                  if (!saved)
                      m_sentence->setText(failureSentence(saved.error()));
              });
}

}  // namespace daisychain::ui
