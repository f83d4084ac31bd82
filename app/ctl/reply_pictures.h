#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/trouble.h"
#include "app/engine_room/data_folder.h"
#include "core/desk/account.h"
#include "core/desk/action.h"

namespace daisychain::ctl {

/// A picture that was named on the command line.
struct ChosenPicture {
    QString path;
    QString altText;
};

/// --picture, each with the --alt that follows it. Refuses one without words unless there is --no-alt.
Outcome<QList<ChosenPicture>> chosenPictures(const Arguments &arguments);

/// Why the account can't send them with a reply of this visibility.
std::optional<Trouble> unsendable(const QList<ChosenPicture> &pictures, const Account &account,
                                  Visibility visibility);

/// Puts the pictures where the engine finds them.
Outcome<QList<ReplyPicture>> takePictures(const engine_room::DataFolder &folder,
                                          const QList<ChosenPicture> &chosen);

/// --picture, --alt and --no-alt.
QList<Option> pictureOptions();

}  // namespace daisychain::ctl
