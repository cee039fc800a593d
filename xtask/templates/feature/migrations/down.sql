DROP TABLE [[ many ]];
